import { eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { ratingTask } from '#db/schema/index.ts';
import { isAwaiting } from '#domain/assessment/attempt.ts';
import type { Course } from '#domain/content/course.ts';
import { newestEdition } from '../content/editions.ts';
import { ownAttempt } from './own-attempt.ts';
import { rulesOf } from './rules-of.ts';

export type AwaitingForPerson = { exam: string; courseSlug: string; course: Course; closedAt: Date; answers: number; judged: number };

/** One's own closed paper whose written answers people have yet to judge; undefined where it is no such paper. */
export const awaitingFor = async (
  db: Reader,
  { attemptId, personId }: { attemptId: string; personId: string },
): Promise<AwaitingForPerson | undefined> => {
  const mine = await ownAttempt(db, personId, attemptId);
  if (!mine || mine.closedAt === null || !isAwaiting(mine)) return undefined;
  const courseSlug = (await rulesOf(db, mine)).edition.snapshot.exam.course;
  const course = await newestEdition(db, 'course', courseSlug);
  const tasks = await db.select({ settledAt: ratingTask.settledAt }).from(ratingTask).where(eq(ratingTask.attemptId, attemptId));
  return (
    course && {
      exam: mine.examSlug,
      courseSlug,
      course: course.snapshot.course,
      closedAt: mine.closedAt,
      answers: tasks.length,
      judged: tasks.filter(({ settledAt }) => settledAt !== null).length,
    }
  );
};
