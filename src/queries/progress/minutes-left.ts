import type { Reader } from '#db/client.ts';
import { minutesLeft } from '#domain/progress/minutes-left.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { courseProgress } from './course-progress.ts';

/** Minutes of the lessons of a course that a person has not done yet; null where there is no such course. */
export const minutesLeftOf = async (db: Reader, asked: { personId: string; course: string; today: PlainDate }): Promise<number | null> => {
  const progress = await courseProgress(db, asked);
  if (!progress) return null;
  return progress.delta?.minutes ?? minutesLeft(progress.snapshot, progress);
};
