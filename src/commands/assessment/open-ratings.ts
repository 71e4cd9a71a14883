import { and, eq, inArray } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { ratingTask } from '#db/schema/index.ts';
import type { Attempt } from '#domain/assessment/attempt.ts';
import { examOffice } from '#queries/assessment/exam-office.ts';

/** Puts the written answers of a paper before those who rate at its institution. A step of other acts. */
export const openRatings = async (
  tx: Tx,
  { id: attemptId, personId }: Pick<Attempt, 'id' | 'personId'>,
  { itemIds, raters, at }: { itemIds: readonly string[]; raters: number; at: Date },
): Promise<void> => {
  const institutionId = (await examOffice(tx, { personId, attemptId })) ?? null;
  await tx
    .insert(ratingTask)
    .values(itemIds.map((itemId) => ({ id: crypto.randomUUID(), attemptId, itemId, institutionId, needed: raters, openedAt: at })));
};

/** Asks for one more rater of these answers: an appeal was right about them. What they earned stays until then. A step of other acts. */
export const reopenRatings = async (tx: Tx, attemptId: string, itemIds: readonly string[]): Promise<void> => {
  const rows = await tx
    .select()
    .from(ratingTask)
    .where(and(eq(ratingTask.attemptId, attemptId), inArray(ratingTask.itemId, [...itemIds])));
  for (const { id, needed, settledAt } of rows)
    if (settledAt !== null)
      await tx
        .update(ratingTask)
        .set({ settledAt: null, needed: needed + 1 })
        .where(eq(ratingTask.id, id));
};
