import type { Course } from '#domain/content/course.ts';
import type { CourseSnapshot } from '#domain/content/snapshot.ts';
import type { Locale } from '#domain/shared/locale.ts';
import { localised } from '#i18n/address.ts';
import type { Translate } from '#i18n/t.ts';
import { courseView } from './course-view.ts';

type Progress = {
  course: string;
  snapshot: CourseSnapshot;
  doneLessons: ReadonlySet<string>;
  nextLesson: string | undefined;
  hasBegun: boolean;
  examPassed: boolean;
};

/** Minutes of the lessons not yet done. The exam's own minutes are the last lesson's. */
export const minutesLeft = (course: Course, done: ReadonlySet<string>): number =>
  course.lessons.filter(({ slug }) => !done.has(slug)).reduce((sum, { minutes }) => sum + minutes, 0);

/** The one next step in a course: go on in a lesson, or sit the exam when every lesson is done. */
export const nextStep = async (
  { course, snapshot, nextLesson, hasBegun }: Progress,
  t: Translate,
): Promise<{ words: string; href: string; note?: string | undefined }> => {
  const locale: Locale = t.locale;
  if (nextLesson === undefined && snapshot.course.exam !== null)
    return { words: t('learning.toExam'), href: localised(`/exams/${snapshot.course.exam}`, locale) };
  const lesson = nextLesson ?? snapshot.course.lessons[0]?.slug ?? '';
  const title = (await courseView(course, locale))?.lessons.find(({ slug }) => slug === lesson)?.title;
  return {
    words: t(hasBegun ? 'learning.goOn' : 'learning.begin'),
    href: localised(`/learn/${course}/${lesson}`, locale),
    ...(hasBegun && title && { note: t('learning.goOnAt', { lesson: title }) }),
  };
};
