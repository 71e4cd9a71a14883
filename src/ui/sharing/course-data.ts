import type { Course } from '#domain/content/course.ts';
import type { Translate } from '#i18n/t.ts';

/** A course in the words of schema.org. `url`: where it is described. */
export const courseData = (course: Course, url: string, t: Translate) => ({
  '@type': 'Course',
  name: course.title[t.locale],
  description: course.summary[t.locale],
  courseCode: course.code,
  url,
  inLanguage: t.locale,
  isAccessibleForFree: true,
  educationalLevel: course.audience[t.locale],
  teaches: course.objectives.map(({ text }) => text[t.locale]),
  timeRequired: `PT${course.minutes}M`,
  version: course.version,
  provider: { '@type': 'Organization', name: t('common.siteName') },
  hasCourseInstance: { '@type': 'CourseInstance', courseMode: 'Online', courseWorkload: `PT${course.minutes}M` },
});
