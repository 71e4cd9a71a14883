import type { Reader } from '#db/client.ts';
import type { Course } from '#domain/content/course.ts';
import { newestEdition } from '../content/editions.ts';
import { ownAttempt } from './own-attempt.ts';
import { rulesOf } from './rules-of.ts';

/** One's own paper that was closed without a grade; undefined where there is none. */
export const setAsideOf = async (
  db: Reader,
  { attemptId, personId }: { attemptId: string; personId: string },
): Promise<{ exam: string; courseSlug: string; course: Course } | undefined> => {
  const mine = await ownAttempt(db, personId, attemptId);
  if (!mine || mine.setAside === null) return undefined;
  const { course: courseSlug } = (await rulesOf(db, mine)).edition.snapshot.exam;
  const course = await newestEdition(db, 'course', courseSlug);
  return course && { exam: mine.examSlug, courseSlug, course: course.snapshot.course };
};
