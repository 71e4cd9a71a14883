import { and, eq, inArray, or, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { ownItemVersion } from '#db/schema/index.ts';
import { wholeItems } from '#domain/bank/draft-case.ts';
import type { Item } from '#domain/content/item.ts';

/** Of some own items, the version that is live now. */
export const ownItemsLive = async (db: Reader, ids: readonly string[]): Promise<Item[]> =>
  ids.length === 0
    ? []
    : (
        await db
          .select({ itemId: ownItemVersion.itemId, content: ownItemVersion.content })
          .from(ownItemVersion)
          .where(and(eq(ownItemVersion.state, 'live'), or(inArray(ownItemVersion.itemId, [...ids]), holdsOneOf(ids))))
      ).flatMap(({ itemId, content }) => wholeItems(content, itemId));

/** Whether a version is a case set with one of these items. */
export const holdsOneOf = (ids: readonly string[]) =>
  sql`exists (select 1 from json_each(${ownItemVersion.content}, '$.items') as one where ${inArray(sql`one.value ->> 'id'`, [...ids])})`;
