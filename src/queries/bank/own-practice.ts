import { and, desc, eq, inArray, lte } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { ownItem, ownItemStep, ownItemVersion } from '#db/schema/index.ts';
import { wholeItems } from '#domain/bank/draft-case.ts';
import type { Item } from '#domain/content/item.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { affiliatedOn } from './affiliated-on.ts';

/** The practice items of a person's institutions that are live for an exam. What is suspended or retired is not among them. */
export const ownPracticeFor = async (
  db: Reader,
  { exam, personId, day }: { exam: string; personId: string; day: PlainDate },
): Promise<Item[]> => {
  const institutions = await affiliatedOn(db, personId, day);
  if (institutions.length === 0) return [];
  const rows = await db
    .select({ itemId: ownItem.id, content: ownItemVersion.content })
    .from(ownItemVersion)
    .innerJoin(ownItem, eq(ownItem.id, ownItemVersion.itemId))
    .where(and(eq(ownItem.exam, exam), inArray(ownItem.institutionId, institutions), eq(ownItemVersion.state, 'live')))
    .orderBy(ownItem.id);
  return rows.filter(({ content }) => content.use === 'practice').flatMap(({ itemId, content }) => wholeItems(content, itemId));
};

/** Own items in the wording that was live at an instant, whatever became of them since. */
export const ownItemsLiveAt = async (db: Reader, itemIds: readonly string[], at: Date): Promise<Item[]> => {
  if (itemIds.length === 0) return [];
  const rows = await db
    .select({ itemId: ownItemVersion.itemId, content: ownItemVersion.content })
    .from(ownItemStep)
    .innerJoin(ownItemVersion, eq(ownItemVersion.id, ownItemStep.versionId))
    .where(
      and(inArray(ownItemVersion.itemId, [...itemIds]), inArray(ownItemStep.step, ['language_passed', 'resumed']), lte(ownItemStep.at, at)),
    )
    .orderBy(desc(ownItemStep.at));
  const first = new Map<string, Item>();
  for (const { itemId, content } of rows) for (const item of wholeItems(content, itemId)) if (!first.has(item.id)) first.set(item.id, item);
  return [...first.values()];
};
