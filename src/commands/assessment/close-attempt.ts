import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { answer, attempt, evidence } from '#db/schema/index.ts';
import type { Attempt, Closer } from '#domain/assessment/attempt.ts';
import { type Grade, grade } from '#domain/assessment/grade.ts';
import { answersOf } from '#domain/assessment/save.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { rulesOf } from '#queries/assessment/rules-of.ts';
import { advanceLearner } from '../progress/advance-learner.ts';
import { record } from '../record.ts';

type Closing = { closedBy: Closer; closedAt: Date; actor: Actor };

/**
 * Grades an open attempt from what was saved and closes it; on a pass, whatever follows for the learner follows in the same transaction.
 * A step of other acts. The exam is judged by the edition it was drawn from and the standards of the day it began.
 */
export const closeAttempt = async (tx: Tx, open: Attempt, { closedBy, closedAt, actor }: Closing): Promise<Grade> => {
  const { id: attemptId, personId, examSlug: exam, paper } = open;
  const { edition, rules } = await rulesOf(tx, open);
  const saves = await tx.select().from(answer).where(eq(answer.attemptId, attemptId));
  const judged = grade(paper, edition.snapshot.items, answersOf(saves), rules);
  const { result, points, of, objectives } = judged;

  await tx.update(attempt).set({ closedAt, closedBy, result, points, objectives }).where(eq(attempt.id, attemptId));
  await record(tx, actor, closedAt, [
    {
      type: 'assessment.attempt_graded',
      about: personId,
      institutionId: null,
      data: { exam, attemptId, result, points, of, objectives, closedBy },
    },
  ]);
  if (result === 'passed') {
    const { course } = edition.snapshot.exam;
    await tx.insert(evidence).values({
      id: crypto.randomUUID(),
      personId,
      kind: 'exam_pass',
      course,
      ref: exam,
      editionId: edition.id,
      detail: { attemptId },
      at: closedAt,
    });
    await advanceLearner(tx, personId, closedAt, actor);
  }
  return judged;
};
