import { eq, inArray, or } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { ownItem, ownItemVersion } from '#db/schema/index.ts';
import { wholeItems } from '#domain/bank/draft-case.ts';
import type { Item } from '#domain/content/item.ts';
import { itemVersion } from '../content/item-version.ts';
import { holdsOneOf } from './own-items-live.ts';

export type OwnWording = { item: Item; institutionId: string; isLive: boolean };

/** Every wording that some own items have had, by the version that papers and figures name them by. */
export const ownWordings = async (db: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, OwnWording>> => {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ itemId: ownItem.id, institutionId: ownItem.institutionId, state: ownItemVersion.state, content: ownItemVersion.content })
    .from(ownItemVersion)
    .innerJoin(ownItem, eq(ownItem.id, ownItemVersion.itemId))
    .where(or(inArray(ownItemVersion.itemId, [...ids]), holdsOneOf(ids)))
    .orderBy(ownItemVersion.itemId, ownItemVersion.number);
  return new Map(
    rows.flatMap(({ itemId, institutionId, state, content }) =>
      wholeItems(content, itemId).map((item) => [itemVersion(item), { item, institutionId, isLive: state === 'live' }] as const),
    ),
  );
};
