import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { ownItem, ownItemStep, ownItemVersion } from '#db/schema/index.ts';
import { wholeItems } from '#domain/bank/draft-case.ts';
import type { Item } from '#domain/content/item.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { affiliatedOn } from './affiliated-on.ts';

export type OwnItem = { versionId: string; item: Item };

/**
 * The exam items of a person's institutions that are live for an exam, for their paper to be drawn from beside the edition's own, those of a case set under
 * its name. What the person wrote or reviewed is not among them.
 */
export const ownItemsFor = async (
  db: Reader,
  { exam, personId, day }: { exam: string; personId: string; day: PlainDate },
): Promise<OwnItem[]> => {
  const institutions = await affiliatedOn(db, personId, day);
  if (institutions.length === 0) return [];
  const rows = await db
    .select({ itemId: ownItem.id, versionId: ownItemVersion.id, content: ownItemVersion.content })
    .from(ownItemVersion)
    .innerJoin(ownItem, eq(ownItem.id, ownItemVersion.itemId))
    .where(
      and(
        eq(ownItem.exam, exam),
        inArray(ownItem.institutionId, institutions),
        eq(ownItemVersion.state, 'live'),
        sql`not exists (select 1 from ${ownItemStep} s join ${ownItemVersion} v on v.id = s.version_id where v.item_id = ${ownItem.id} and s.done_by = ${personId})`,
      ),
    )
    .orderBy(ownItem.id);
  return rows
    .filter(({ content }) => content.use === 'exam')
    .flatMap(({ itemId, versionId, content }) => wholeItems(content, itemId).map((item) => ({ versionId, item })));
};
