import type { CourseSnapshot } from '../content/snapshot.ts';
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
