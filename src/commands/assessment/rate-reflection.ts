import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Database, Tx } from '#db/client.ts';
import { answer, attempt, rating, ratingTask } from '#db/schema/index.ts';
import { grade } from '#domain/assessment/grade.ts';
import { type Levels, type RatingRefusal, ratedShare, settle } from '#domain/assessment/rating.ts';
import { answersOf } from '#domain/assessment/save.ts';
import { isStrong } from '#domain/assessment/strong-pass.ts';
import { actorRef } from '#domain/audit/fact.ts';
import { type Actor, type Forbidden, may } from '#domain/auth/permission.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { creditedItems } from '#queries/assessment/credited-items.ts';
import { ratedItems } from '#queries/assessment/rated-items.ts';
import { rulesOf } from '#queries/assessment/rules-of.ts';
import { record } from '../record.ts';
import { passExam } from './pass-exam.ts';
import { regradeAttempt } from './regrade-attempt.ts';

type By = { actor: Extract<Actor, { kind: 'person' }>; now: Date };
type Sat = typeof attempt.$inferSelect;

/** `settled`: this was the last rating that the answer needed. `apart`: the two disagree so much that another rater is asked. */
export type Rated = 'settled' | 'apart' | 'more_needed';

/**
 * Judges a written answer by its rubric, once, without knowing whose it is; never one's own. When the last answer of a paper is settled the paper is
 * graded, and whatever follows for its writer follows; one that had a result before is judged again, which never lowers it.
 */
export const rateReflection = (
  db: Database,
  { taskId, levels, remark }: { taskId: string; levels: Levels; remark: string },
  { actor, now }: By,
): Promise<Outcome<Rated, Forbidden | NotFound | RatingRefusal>> =>
  db.transaction(async (tx) => {
    const [found] = await tx
      .select({ task: ratingTask, sat: attempt })
      .from(ratingTask)
      .innerJoin(attempt, eq(attempt.id, ratingTask.attemptId))
      .where(eq(ratingTask.id, taskId));
    if (!found) return refused({ code: 'shared.not_found' });
    const { task, sat } = found;
    if (!may(actor, 'exams.rate', { institutionId: task.institutionId ?? '' }))
      return refused({ code: 'auth.forbidden', permission: 'exams.rate' });
    if (actor.personId === sat.personId) return refused({ code: 'assessment.own_reflection' });
    if (task.settledAt !== null) return refused({ code: 'assessment.rating_settled' });
    const before = await tx.select().from(rating).where(eq(rating.taskId, taskId)).orderBy(asc(rating.ratedAt));
    const ratedBy = actorRef(actor);
    if (before.some((one) => one.ratedBy === ratedBy)) return refused({ code: 'assessment.rated_already' });
    const { edition } = await rulesOf(tx, sat);
    const item = edition.snapshot.items.find(({ id }) => id === task.itemId);
    if (item?.type !== 'reflection') throw new Error(`${task.itemId} of attempt ${sat.id} is no written answer.`);
    await tx.insert(rating).values({ id: crypto.randomUUID(), taskId, ratedBy, levels, remark, ratedAt: now });
    await record(tx, actor, now, [
      { type: 'assessment.reflection_rated', about: null, institutionId: task.institutionId, data: { taskId, exam: sat.examSlug } },
    ]);
    const shares = [...before, { levels }].map((one) => ratedShare(item, one.levels));
    const points = settle(shares, task.needed);
    if (points === undefined) {
      const needed = Math.max(task.needed, shares.length + 1);
      await tx.update(ratingTask).set({ needed }).where(eq(ratingTask.id, taskId));
      return granted(needed > task.needed ? 'apart' : 'more_needed');
    }
    await tx.update(ratingTask).set({ settledAt: now, points }).where(eq(ratingTask.id, taskId));
    if ((await tx.$count(ratingTask, and(eq(ratingTask.attemptId, sat.id), isNull(ratingTask.settledAt)))) === 0)
      await judge(tx, sat, { actor, now });
    return granted('settled');
  });

/** Grades a paper whose written answers are all judged, for the first time or again. */
const judge = async (tx: Tx, sat: Sat, { actor, now }: By): Promise<void> => {
  const { id: attemptId, personId, examSlug: exam, closedBy, paper } = sat;
  if (closedBy === null) throw new Error(`Attempt ${attemptId} was rated before it was closed.`);
  const told = { about: personId, institutionId: null };
  if (sat.result !== null) {
    await regradeAttempt(tx, sat, 'rated_again', { actor, now });
    return;
  }
  const { edition, rules } = await rulesOf(tx, sat);
  const answers = answersOf(await tx.select().from(answer).where(eq(answer.attemptId, attemptId)));
  const [voided, rated] = [await creditedItems(tx, exam, paper), await ratedItems(tx, attemptId)];
  const { result, points, of, objectives } = grade(paper, edition.snapshot.items, answers, { ...rules, voided, rated });
  await tx.update(attempt).set({ result, points, objectives }).where(eq(attempt.id, attemptId));
  await record(tx, actor, now, [
    { type: 'assessment.attempt_graded', ...told, data: { exam, attemptId, result, points, of, objectives, closedBy } },
  ]);
  if (result === 'passed') {
    const strength = isStrong(paper, objectives, rules) ? 'strong' : 'plain';
    await passExam(tx, { ...sat, exam: edition.snapshot.exam, strength }, { actor, at: now });
  }
};
