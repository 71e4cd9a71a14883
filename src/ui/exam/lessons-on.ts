import { getEntry } from 'astro:content';
import type { Locale } from '#domain/shared/locale.ts';

export type LessonOn = { slug: string; title: string; objectives: string[] };

/** The lessons of a course that teach, in order, each with its title and objectives. Tests and the entry check are left out: they ask about all. */
export const lessonsOn = async (course: string, locale: Locale): Promise<LessonOn[]> => {
  const found = (await getEntry('courses', course))?.data;
  if (!found) return [];
  const all = found.objectives.length;
  const lessons = await Promise.all(
    found.lessons.map(async ({ slug }) => {
      const page = await getEntry('lessons', `${course}/${slug}.${locale}`);
      return { slug, title: page?.data.title ?? slug, objectives: page?.data.objectives ?? [] };
    }),
  );
  return lessons.filter(({ objectives }) => objectives.length < all);
};
