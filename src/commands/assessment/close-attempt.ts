import { and, eq, inArray } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { answer, attempt, itemUse } from '#db/schema/index.ts';
import type { Attempt, Closer } from '#domain/assessment/attempt.ts';
import { effortOf, judgedByEffort, timesTaken } from '#domain/assessment/effort.ts';
import { type Grade, grade } from '#domain/assessment/grade.ts';
import { awaitsRating } from '#domain/assessment/rating.ts';
import { answersOf } from '#domain/assessment/save.ts';
import { isStrong } from '#domain/assessment/strong-pass.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { isOwnId } from '#domain/bank/own-id.ts';
import { creditedItems } from '#queries/assessment/credited-items.ts';
import { rulesOf } from '#queries/assessment/rules-of.ts';
import { record } from '../record.ts';
import { countTimes } from './count-use.ts';
import { openRatings } from './open-ratings.ts';
import { passExam } from './pass-exam.ts';
import { regradeAttempt } from './regrade-attempt.ts';

type Closing = { closedBy: Closer; closedAt: Date; actor: Actor };

/** What became of a paper: its grade, or that it was set aside without one or waits for those who judge what was written. */
export type Closed = Grade | { result: null; points: null };

/**
 * Closes an open attempt and grades it from what was saved; on a pass, whatever follows for the learner follows in the same transaction. A paper that
 * was answered faster than it can be read is set aside: it is not scored and counts as no attempt. A step of other acts. The exam is judged by the
 * edition it was drawn from and the standards of the day it began; what was taken out of it since earns everybody full credit.
 */
export const closeAttempt = async (tx: Tx, open: Attempt, { closedBy, closedAt, actor }: Closing): Promise<Closed> => {
  const { id: attemptId, personId, examSlug: exam, paper } = open;
  const { edition, rules } = await rulesOf(tx, open);
  const saves = await tx.select().from(answer).where(eq(answer.attemptId, attemptId));
  const { taken, effort } = await paceOf(tx, open, { saves, closedAt });
  const about = { about: personId, institutionId: null };

  if (judgedByEffort(effort, rules) === 'unscored') {
    await tx.update(attempt).set({ closedAt, closedBy, effort, setAside: 'rapid' }).where(eq(attempt.id, attemptId));
    await record(tx, actor, closedAt, [{ type: 'assessment.attempt_set_aside', ...about, data: { exam, attemptId, closedBy } }]);
    return { result: null, points: null };
  }

  const { items } = edition.snapshot;
  const answers = answersOf(saves);
  const voided = await creditedItems(tx, exam, paper);
  const waiting = awaitsRating(paper, items, answers, { voided });
  if (waiting.length > 0) {
    await tx.update(attempt).set({ closedAt, closedBy, effort }).where(eq(attempt.id, attemptId));
    await openRatings(tx, open, { itemIds: waiting, raters: rules.raters, at: closedAt });
    await countTimes(tx, exam, taken);
    const data = { exam, attemptId, answers: waiting.length, closedBy };
    await record(tx, actor, closedAt, [{ type: 'assessment.attempt_awaits_rating', ...about, data }]);
    return { result: null, points: null };
  }
  const judged = grade(paper, items, answers, { ...rules, voided });
  const { result, points, of, objectives } = judged;
  await tx.update(attempt).set({ closedAt, closedBy, result, points, objectives, effort }).where(eq(attempt.id, attemptId));
  await countTimes(tx, exam, taken);
  await record(tx, actor, closedAt, [
    { type: 'assessment.attempt_graded', ...about, data: { exam, attemptId, result, points, of, objectives, closedBy } },
  ]);
  if (result === 'passed') {
    const strength = isStrong(paper, objectives, rules) ? 'strong' : 'plain';
    await passExam(tx, { ...open, exam: edition.snapshot.exam, strength }, { actor, at: closedAt });
  }
  return paper.questions.some(({ itemId }) => isOwnId(itemId)) ? withCorrectedKeys(tx, attemptId, judged) : judged;
};

/** A key that was corrected while the paper was open counts at once, where that is better for the candidate. */
const withCorrectedKeys = async (tx: Tx, attemptId: string, judged: Grade): Promise<Grade> => {
  const [closed] = await tx.select().from(attempt).where(eq(attempt.id, attemptId));
  if (!closed?.closedAt) throw new Error(`Attempt ${attemptId} is not closed.`);
  await regradeAttempt(tx, closed, 'corrected_key', { actor: { kind: 'system' }, now: closed.closedAt });
  const [{ result, points, objectives } = judged] = await tx
    .select({ result: attempt.result, points: attempt.points, objectives: attempt.objectives })
    .from(attempt)
    .where(eq(attempt.id, attemptId));
  return { ...judged, result: result ?? judged.result, points: points ?? judged.points, objectives: objectives ?? judged.objectives };
};

type Paced = { saves: (typeof answer.$inferSelect)[]; closedAt: Date };

/** How long each answered item took, and what share of them was read. */
const paceOf = async (tx: Tx, { examSlug, startedAt, paper }: Attempt, { saves, closedAt }: Paced) => {
  const taken = timesTaken(
    saves.map(({ itemId, savedAt, activeMs }) => ({ itemId, savedAt: savedAt.getTime(), activeMs })),
    { startedAt: startedAt.getTime(), endedAt: closedAt.getTime() },
  );
  const times = await tx
    .select({ itemId: itemUse.itemId, timed: itemUse.timed, totalMs: itemUse.totalMs })
    .from(itemUse)
    .where(and(eq(itemUse.examSlug, examSlug), inArray(itemUse.itemId, [...taken.keys()])));
  return { taken, effort: effortOf(taken, new Map(times.map((one) => [one.itemId, one])), paper.questions.length) };
};
