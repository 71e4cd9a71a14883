import { eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { attemptOwnItem, ownItemVersion } from '#db/schema/index.ts';
import { Item } from '#domain/content/item.ts';

/** The own items that an attempt asks, in the wording it was drawn with. */
export const ownItemsOn = async (db: Reader, attemptId: string): Promise<Item[]> =>
  (
    await db
      .select({ content: ownItemVersion.content })
      .from(attemptOwnItem)
      .innerJoin(ownItemVersion, eq(ownItemVersion.id, attemptOwnItem.versionId))
      .where(eq(attemptOwnItem.attemptId, attemptId))
  ).map(({ content }) => Item.parse(content));
