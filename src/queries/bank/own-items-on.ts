import { eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { attemptOwnItem, ownItemVersion } from '#db/schema/index.ts';
import { storyIn, wholeItems } from '#domain/bank/draft-case.ts';
import type { Item } from '#domain/content/item.ts';
import { Vignette } from '#domain/content/vignette.ts';

/** The own items that an attempt asks with the stories of their case sets, in the wording it was drawn with. */
export const ownItemsOn = async (db: Reader, attemptId: string): Promise<{ items: Item[]; vignettes: Vignette[] }> => {
  const versions = await db
    .select({ itemId: ownItemVersion.itemId, content: ownItemVersion.content })
    .from(attemptOwnItem)
    .innerJoin(ownItemVersion, eq(ownItemVersion.id, attemptOwnItem.versionId))
    .where(eq(attemptOwnItem.attemptId, attemptId));
  return {
    items: versions.flatMap(({ itemId, content }) => wholeItems(content, itemId)),
    vignettes: versions.flatMap(({ itemId, content }) => (content.type === 'case' ? [Vignette.parse(storyIn(content, itemId))] : [])),
  };
};
