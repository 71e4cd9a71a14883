import { and, eq, inArray } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { answer } from '#db/schema/index.ts';
import { type Attempt, endOf } from '#domain/assessment/attempt.ts';
import type { SaveRefusal } from '#domain/assessment/refusals.ts';
import type { ExamRules } from '#domain/assessment/rules.ts';
import { isOnPaper, type Receipt, type Save } from '#domain/assessment/save.ts';
import type { Item } from '#domain/content/item.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';

/**
 * Keeps answers of an attempt in the order given, all or none. One that was kept before gives its receipt again, even when the paper has been
 * closed since: that answer counted. A step of other acts.
 */
export const keepSaves = async (
  tx: Tx,
  one: Attempt,
  { saves, items, rules, now }: { saves: readonly Save[]; items: readonly Item[]; rules: Pick<ExamRules, 'graceSeconds'>; now: Date },
): Promise<Outcome<Receipt[], SaveRefusal>> => {
  const ids = saves.map(({ saveId }) => saveId);
  const known = new Map(
    (ids.length === 0
      ? []
      : await tx
          .select()
          .from(answer)
          .where(and(eq(answer.attemptId, one.id), inArray(answer.saveId, ids)))
    ).map((row) => [row.saveId, row]),
  );
  const fresh = saves.filter(({ saveId }, index) => !known.has(saveId) && ids.indexOf(saveId) === index);
  if (fresh.length > 0) {
    if (one.closedAt !== null) return refused({ code: 'assessment.closed', closedAt: one.closedAt });
    if (now > endOf(one, rules)) return refused({ code: 'assessment.time_is_up' });
    if (!fresh.every((save) => isOnPaper(one.paper, items, save))) return refused({ code: 'assessment.not_on_paper' });
    const rows = await tx
      .insert(answer)
      .values(
        fresh.map(({ saveId, itemId, response, activeMs }) => ({ attemptId: one.id, saveId, itemId, response, activeMs, savedAt: now })),
      )
      .returning();
    for (const row of rows) known.set(row.saveId, row);
  }
  return granted(
    [...new Set(ids)].flatMap((saveId) => {
      const row = known.get(saveId);
      return row ? [{ saveId, itemId: row.itemId, response: row.response, receipt: row.receipt, savedAt: row.savedAt }] : [];
    }),
  );
};
