import type { Course, LessonFrontmatter } from '#domain/content/course.ts';
import type { Translate } from '#i18n/t.ts';

/** Whoever provides what is taught here: `about` is the page on them. */
export const provider = (about: string, t: Translate) => ({ '@type': 'Organization', name: t('common.siteName'), url: about });

/** A course in the words of schema.org. `url`: where it is described; `image`: its card. */
export const courseData = (course: Course, { url, image, about }: { url: string; image: string; about: string }, t: Translate) => ({
  '@type': 'Course',
  name: course.title[t.locale],
  description: course.summary[t.locale],
  courseCode: course.code,
  url,
  image,
  inLanguage: t.locale,
  isAccessibleForFree: true,
  audience: { '@type': 'EducationalAudience', audienceType: course.audience[t.locale] },
  teaches: course.objectives.map(({ text }) => text[t.locale]),
  timeRequired: `PT${course.minutes}M`,
  version: course.version,
  provider: provider(about, t),
  offers: { '@type': 'Offer', category: 'Free', price: 0, priceCurrency: 'CNY' },
  hasCourseInstance: { '@type': 'CourseInstance', courseMode: 'Online', courseWorkload: `PT${course.minutes}M` },
});

type LessonOf = { course: Course; head: LessonFrontmatter; minutes: number };

/** A lesson in its public reading form, as part of its course. */
export const lessonData = (
  { course, head, minutes }: LessonOf,
  { url, courseUrl, image, about }: { url: string; courseUrl: string; image: string; about: string },
  t: Translate,
) => ({
  '@type': 'LearningResource',
  name: head.title,
  description: head.summary,
  url,
  image,
  inLanguage: t.locale,
  isAccessibleForFree: true,
  learningResourceType: t('courses.lessonKind'),
  teaches: course.objectives.filter(({ id }) => head.objectives.includes(id)).map(({ text }) => text[t.locale]),
  timeRequired: `PT${minutes}M`,
  dateModified: head.reviewedOn,
  provider: provider(about, t),
  isPartOf: {
    '@type': 'Course',
    name: course.title[t.locale],
    description: course.summary[t.locale],
    courseCode: course.code,
    url: courseUrl,
    provider: provider(about, t),
  },
});
