import { getCollection, getEntry } from 'astro:content';
import type { Course } from '#domain/content/course.ts';
import type { Locale } from '#domain/shared/locale.ts';
import { localised } from '#i18n/address.ts';

export type LessonInCourse = {
  slug: string;
  segment: Course['lessons'][number]['segment'];
  minutes: number;
  title: string;
  summary: string;
};

/** A course with its lessons' titles in one language, as course and lesson pages show them. */
export const courseView = async (
  slug: string,
  locale: Locale,
): Promise<{ course: Course; lessons: LessonInCourse[]; drawn: number } | undefined> => {
  const course = (await getEntry('courses', slug))?.data;
  if (!course) return undefined;
  const lessons = await Promise.all(
    course.lessons.map(async (lesson) => {
      const page = await getEntry('lessons', `${slug}/${lesson.slug}.${locale}`);
      return { ...lesson, title: page?.data.title ?? lesson.slug, summary: page?.data.summary ?? '' };
    }),
  );
  const exam = course.exam === null ? undefined : await getEntry('exams', course.exam);
  const drawn = exam?.data.blueprint.flatMap(({ items }) => Object.values(items)).reduce((sum, count) => sum + count, 0) ?? 0;
  return { course, lessons, drawn };
};

/** Every lesson of every course in every language: what prerendered lesson pages are made from. */
export const everyLesson = async () =>
  (await getCollection('lessons')).map(({ id }) => {
    const [, course = '', lesson = '', locale = ''] = /^([^/]+)\/(.+)\.(zh-CN|en)$/.exec(id) ?? [];
    return { course, lesson, locale: locale as Locale };
  });

export const lessonHref = (course: string, lesson: string, locale: Locale) => localised(`/courses/${course}/${lesson}`, locale);
