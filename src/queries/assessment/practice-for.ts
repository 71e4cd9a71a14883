import type { Reader } from '#db/client.ts';
import type { Course } from '#domain/content/course.ts';
import { newestEdition } from '../content/editions.ts';

export type Practice = { course: Course; courseSlug: string; groups: { objective: string; itemIds: string[] }[] };

/** The practice items of an exam's course, by objective. They are none of the exam's own; undefined when there is no such exam. */
export const practiceFor = async (db: Reader, exam: string): Promise<Practice | undefined> => {
  const courseSlug = (await newestEdition(db, 'exam', exam))?.snapshot.exam.course;
  const edition = courseSlug === undefined ? undefined : await newestEdition(db, 'course', courseSlug);
  if (!edition || courseSlug === undefined) return undefined;
  const { course, practice } = edition.snapshot;
  const byObjective = Map.groupBy(practice, ({ objective }) => objective);
  return {
    course,
    courseSlug,
    groups: course.objectives.flatMap(({ id: objective }) => {
      const items = byObjective.get(objective) ?? [];
      return items.length > 0 ? [{ objective, itemIds: items.map(({ id }) => id) }] : [];
    }),
  };
};
