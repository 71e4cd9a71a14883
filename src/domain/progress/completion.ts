import type { CourseSnapshot, LessonSnapshot } from '../content/snapshot.ts';
import { dayOf, type PlainDate } from '../shared/plain-date.ts';
import type { Evidence } from './evidence.ts';

/** The acts of a lesson that evidence shows as done. */
const done = (evidence: readonly Evidence[], lesson: string) =>
  new Set(
    evidence
      .filter(({ kind, ref }) => kind === 'lesson_act' && ref.startsWith(`${lesson}/`))
      .map(({ ref }) => ref.slice(lesson.length + 1)),
  );

/** A lesson is complete when each of its acts has been done, never by time spent. */
export const isLessonComplete = (lesson: CourseSnapshot['lessons'][number], evidence: readonly Evidence[]): boolean => {
  const acts = done(evidence, lesson.slug);
  return lesson.acts.length > 0 && lesson.acts.every(({ id }) => acts.has(id));
};

/** A course is complete when its exam is passed and, unless the course may be tested out of, every lesson is complete. */
export const isCourseComplete = ({ course, lessons }: CourseSnapshot, evidence: readonly Evidence[]): boolean => {
  const passed = course.exam === null || evidence.some(({ kind, ref }) => kind === 'exam_pass' && ref === course.exam);
  return passed && (course.testOut && course.exam !== null ? true : lessons.every((lesson) => isLessonComplete(lesson, evidence)));
};

/** The day on which a course was last completed, whatever became of the record since; null for never. */
export const lastCompletedOn = (completions: readonly { course: string; completedOn: PlainDate }[], course: string): PlainDate | null =>
  completions
    .filter((one) => one.course === course)
    .map(({ completedOn }) => completedOn)
    .sort()
    .at(-1) ?? null;

/**
 * The evidence of a course that is not spent. What was done until the course was last completed led to that completion and to no other, but for
 * lessons where an exam shows anew what is known: they stay done, and those that have come since are still to be done.
 */
export const unspent = <E extends Evidence>({ course }: CourseSnapshot, evidence: readonly E[], lastOn: PlainDate | null): E[] =>
  evidence.filter(({ kind, at }) => lastOn === null || dayOf(at) > lastOn || (kind === 'lesson_act' && course.exam !== null));

/** What of a completion the lesson about changes rests on. */
type Earlier = { course: string; editionId: string; completedOn: PlainDate };

/**
 * The lesson on what changed is open to whoever completed an earlier edition, to the end of the day to which that counts: it stands in for the
 * whole course. `earlier`: completions whose record stands. Undefined where the edition has none or it is too late.
 */
export const openDelta = (
  { course, delta }: CourseSnapshot,
  { slug, editionId, earlier, today }: { slug: string; editionId: string; earlier: readonly Earlier[]; today: PlainDate },
): LessonSnapshot | undefined => {
  const until = course.earlierValidUntil;
  const mine = earlier.filter((one) => one.course === slug);
  const isOpen = until !== undefined && today <= until && mine.length > 0 && mine.every((one) => one.editionId !== editionId);
  return isOpen ? delta : undefined;
};

/** Whether the lesson on what changed was done since the course was last completed, in this edition. */
export const isDeltaComplete = (
  lesson: LessonSnapshot,
  evidence: readonly Evidence[],
  { editionId, lastOn }: { editionId: string; lastOn: PlainDate | null },
): boolean =>
  isLessonComplete(
    lesson,
    evidence.filter((one) => one.editionId === editionId && (lastOn === null || dayOf(one.at) > lastOn)),
  );

/** A course is completed anew as it was the first time, by evidence that is not spent. A course that may be tested out of needs its exam alone. */
export const isCompletedAnew = (snapshot: CourseSnapshot, evidence: readonly Evidence[], lastOn: PlainDate | null): boolean =>
  isCourseComplete(snapshot, unspent(snapshot, evidence, lastOn));
