import { and, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { answer, attempt, rating, ratingTask } from '#db/schema/index.ts';
import type { RatingRefusal } from '#domain/assessment/rating.ts';
import { answersOf } from '#domain/assessment/save.ts';
import { actorRef } from '#domain/audit/fact.ts';
import { type Actor, type Forbidden, may } from '#domain/auth/permission.ts';
import type { ItemOf } from '#domain/content/item.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { rulesOf } from './rules-of.ts';

export type RatingPage = { taskId: string; exam: string; item: ItemOf<'reflection'>; text: string; openedAt: Date };

/** A written answer with its rubric, for who may rate it and has not: nobody's name, nor what another gave. */
export const ratingPage = async (
  db: Reader,
  taskId: string,
  actor: Extract<Actor, { kind: 'person' }>,
): Promise<Outcome<RatingPage, Forbidden | NotFound | RatingRefusal>> => {
  const [found] = await db
    .select({ task: ratingTask, sat: attempt })
    .from(ratingTask)
    .innerJoin(attempt, eq(attempt.id, ratingTask.attemptId))
    .where(eq(ratingTask.id, taskId));
  if (!found) return refused({ code: 'shared.not_found' });
  const { task, sat } = found;
  if (!may(actor, 'exams.rate', { institutionId: task.institutionId ?? '' }))
    return refused({ code: 'auth.forbidden', permission: 'exams.rate' });
  if (sat.personId === actor.personId) return refused({ code: 'assessment.own_reflection' });
  if (task.settledAt !== null) return refused({ code: 'assessment.rating_settled' });
  if ((await db.$count(rating, and(eq(rating.taskId, taskId), eq(rating.ratedBy, actorRef(actor))))) > 0)
    return refused({ code: 'assessment.rated_already' });
  const { edition } = await rulesOf(db, sat);
  const item = edition.snapshot.items.find(({ id }) => id === task.itemId);
  const response = answersOf(await db.select().from(answer).where(eq(answer.attemptId, sat.id)))[task.itemId];
  if (item?.type !== 'reflection' || response?.type !== 'reflection')
    throw new Error(`${task.itemId} of attempt ${sat.id} is no written answer.`);
  return granted({ taskId, exam: sat.examSlug, item, text: response.text, openedAt: task.openedAt });
};
