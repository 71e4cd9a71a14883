import type { CourseSnapshot } from '../content/snapshot.ts';
import { type Asked, actsAsked } from './completion.ts';

/** Minutes of the lessons not yet done. Of a lesson whose decisions alone are asked, as many as they are of its acts. The exam's own minutes are the last lesson's. */
export const minutesLeft = (
  { lessons }: Pick<CourseSnapshot, 'lessons'>,
  { doneLessons, asked }: { doneLessons: ReadonlySet<string>; asked: Asked },
): number =>
  lessons
    .filter(({ slug }) => !doneLessons.has(slug))
    .reduce((sum, lesson) => sum + Math.ceil((lesson.minutes * actsAsked(lesson, asked).length) / Math.max(1, lesson.acts.length)), 0);
