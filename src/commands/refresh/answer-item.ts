import { eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { refreshAnswer, refreshSitting } from '#db/schema/index.ts';
import { fits, isComplete, type Response } from '#domain/assessment/response.ts';
import { score } from '#domain/assessment/score.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import { keepsUpUntil, reviewsForCredit } from '#domain/refresh/credit.ts';
import type { RefreshRefusal } from '#domain/refresh/sitting.ts';
import type { NotFound, SignInNeeded } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { itemsIn } from '#queries/refresh/items-in.ts';
import { refreshFor } from '#queries/refresh/refresh-for.ts';
import { learner } from '../auth/learner.ts';
import { advanceLearner } from '../progress/advance-learner.ts';
import { record } from '../record.ts';

/** `response`: undefined where nothing was answered. */
type Answer = { course: string; item: string; response: Response | undefined };

/**
 * Keeps the answer to one item of the sitting under way; a second answer to it changes nothing, since the explanation is open by then. The last
 * one closes the sitting and sets the day of the next; whoever keeps up by it may have less of a refresher left to do. No standing goes down by any of it.
 */
export const answerItem = async (
  db: Database,
  { course, item: itemId, response }: Answer,
  { actor, now }: { actor: Actor | null; now: Date },
): Promise<Outcome<{ item: string }, NotFound | RefreshRefusal | SignInNeeded | Forbidden>> => {
  const learning = learner(actor);
  if (!learning.ok) return learning;
  const { personId } = learning.value;
  const asked = { personId, course, today: dayOf(now) };
  return db.transaction(async (tx) => {
    const before = await refreshFor(tx, asked);
    if (!before) return refused({ code: 'shared.not_found' });
    const answered = before.sittings.at(-1)?.answers.some((one) => one.itemId === itemId);
    if (answered) return granted({ item: itemId });
    const sitting = before.open;
    if (!sitting?.items.includes(itemId)) return refused({ code: 'refresh.not_in_sitting' });
    const item = (await itemsIn(tx, sitting)).find(({ id }) => id === itemId);
    if (!item) throw new Error(`Sitting ${sitting.id} asks for ${itemId}, which its edition does not have.`);
    if (!response || !fits(item, response) || !isComplete(item, response)) return refused({ code: 'refresh.unanswered' });
    const points = score(item, response);
    if (points === 'awaiting') throw new Error(`${itemId} is not short: nobody can say at once what is right.`);
    await tx.insert(refreshAnswer).values({ sittingId: sitting.id, itemId, response, points, answeredAt: now });
    if (sitting.answers.length + 1 < sitting.items.length) return granted({ item: itemId });

    await tx.update(refreshSitting).set({ closedAt: now }).where(eq(refreshSitting.id, sitting.id));
    const after = await refreshFor(tx, asked);
    if (!after) throw new Error(`What ${personId} refreshes of ${course} was there before the answer and is gone after it.`);
    await tx.update(refreshSitting).set({ nextOn: after.schedule.nextReviewOn }).where(eq(refreshSitting.id, sitting.id));
    if (before.credit.reachedOn === null && after.credit.reachedOn !== null)
      await record(tx, learning.value, now, [
        { type: 'refresh.credit_reached', about: personId, institutionId: null, data: { course, reviews: reviewsForCredit } },
      ]);
    if (keepsUpUntil(after.sittings) !== null) await advanceLearner(tx, personId, now, learning.value);
    return granted({ item: itemId });
  });
};
