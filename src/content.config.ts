import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { Course, LessonFrontmatter } from '#domain/content/course.ts';

// A lesson's id is its path, like gen-101/02-why-ethics-first.en: the default would turn the dot into nothing.
const byPath = ({ entry }: { entry: string }) => entry.replace(/\.(mdoc|yaml)$/, '');

export const collections = {
  // A course's id is its folder.
  courses: defineCollection({
    loader: glob({ base: './content/courses', pattern: '*/course.yaml', generateId: ({ entry }) => entry.split('/')[0] ?? entry }),
    schema: Course,
  }),
  lessons: defineCollection({
    loader: glob({ base: './content/courses', pattern: '*/*.mdoc', generateId: byPath }),
    schema: LessonFrontmatter,
  }),
};
