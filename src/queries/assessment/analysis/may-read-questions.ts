import type { Reader } from '#db/client.ts';
import { type Actor, mayLearn } from '#domain/auth/permission.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { newestEdition } from '../../content/editions.ts';
import { isAskedAgain, roundOf } from '../../progress/round-of.ts';
import { hasPassed } from '../standards/has-passed.ts';

/**
 * Whether somebody may read the questions of an exam with their keys: who never sits exams, and who has passed this one, until its course is asked of
 * them again. Nobody can at the same time read them and begin an attempt that counts.
 */
export const mayReadQuestions = async (db: Reader, actor: Actor, exam: string, now: Date): Promise<boolean> => {
  if (actor.kind === 'system' || !mayLearn(actor)) return true;
  if (actor.kind !== 'person' || !(await hasPassed(db, actor.personId, exam))) return false;
  const course = (await newestEdition(db, 'exam', exam))?.snapshot.exam.course;
  if (course === undefined) return true;
  const today = dayOf(now);
  return !isAskedAgain(await roundOf(db, actor.personId, course, today), today);
};
