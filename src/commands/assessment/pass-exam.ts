import type { Tx } from '#db/client.ts';
import { evidence } from '#db/schema/index.ts';
import type { Attempt } from '#domain/assessment/attempt.ts';
import type { Actor } from '#domain/auth/permission.ts';
import type { PassStrength } from '#domain/progress/evidence.ts';
import { advanceLearner } from '../progress/advance-learner.ts';

type Passed = Pick<Attempt, 'id' | 'personId' | 'examSlug' | 'editionId'> & { course: string; strength: PassStrength };

/** Keeps that an exam was passed, and lets follow what follows for the learner. A step of other acts. */
export const passExam = async (
  tx: Tx,
  { id: attemptId, personId, examSlug, editionId, course, strength }: Passed,
  { actor, at }: { actor: Actor; at: Date },
): Promise<void> => {
  const detail = { attemptId, strength };
  await tx.insert(evidence).values({ id: crypto.randomUUID(), personId, kind: 'exam_pass', course, ref: examSlug, editionId, detail, at });
  await advanceLearner(tx, personId, at, actor);
};
