import type { Reader } from '#db/client.ts';
import { type Actor, mayLearn } from '#domain/auth/permission.ts';
import { hasPassed } from '../standards/has-passed.ts';

/** Whether somebody may read the questions of an exam with their keys: who never sits exams, and who has passed this one. */
export const mayReadQuestions = async (db: Reader, actor: Actor, exam: string): Promise<boolean> =>
  actor.kind === 'system' || !mayLearn(actor) || (actor.kind === 'person' && (await hasPassed(db, actor.personId, exam)));
