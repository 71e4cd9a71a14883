import type { Tx } from '#db/client.ts';
import { evidence } from '#db/schema/index.ts';
import type { Attempt } from '#domain/assessment/attempt.ts';
import type { Actor } from '#domain/auth/permission.ts';
import type { Exam } from '#domain/content/exam.ts';
import type { PassStrength } from '#domain/progress/evidence.ts';
import { advanceLearner } from '../progress/advance-learner.ts';

type Passed = Pick<Attempt, 'id' | 'personId' | 'examSlug' | 'editionId'> & {
  exam: Pick<Exam, 'course' | 'purpose'>;
  strength: PassStrength;
};

/**
 * Keeps that an exam was passed, and lets follow what follows for the learner. One for certificates alone completes no course: the paper itself is what
 * certificates read. A step of other acts.
 */
export const passExam = async (
  tx: Tx,
  { id: attemptId, personId, examSlug, editionId, exam, strength }: Passed,
  { actor, at }: { actor: Actor; at: Date },
): Promise<void> => {
  const detail = { attemptId, strength };
  if (exam.purpose === undefined)
    await tx
      .insert(evidence)
      .values({ id: crypto.randomUUID(), personId, kind: 'exam_pass', course: exam.course, ref: examSlug, editionId, detail, at });
  await advanceLearner(tx, personId, at, actor);
};
