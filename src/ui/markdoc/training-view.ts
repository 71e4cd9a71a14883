import { getEntry } from 'astro:content';
import type { CourseSnapshot } from '#domain/content/snapshot.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { localised } from '#i18n/address.ts';
import { showDay } from '#i18n/dates.ts';
import type { Translate } from '#i18n/t.ts';
import { sectionsOf } from './sections-of.ts';

type Progress = {
  course: string;
  snapshot: CourseSnapshot;
  doneLessons: ReadonlySet<string>;
  place: { lesson: string; section: number } | null;
  nextLesson: string | undefined;
  hasBegun: boolean;
  examPassed: boolean;
  round: 'first' | 'again';
  delta: { slug: string; minutes: number; until: PlainDate } | null;
};

/** The one next step in a course: on in the lesson, at the section where the person was, or the exam when every lesson is done. */
export const nextStep = async (
  { course, snapshot, place, nextLesson, hasBegun, examPassed, round, delta }: Progress,
  t: Translate,
): Promise<{ words: string; href: string; note?: string | undefined }> => {
  const { exam, lessons } = snapshot.course;
  if (delta)
    return {
      words: t('learning.toDelta', { n: delta.minutes }),
      href: localised(`/learn/${course}/${delta.slug}`, t.locale),
      note: t('learning.deltaNote', { day: showDay(delta.until, t.locale) }),
    };
  if (nextLesson === undefined && exam !== null && !examPassed)
    return { words: t(round === 'again' ? 'learning.again' : 'learning.toExam'), href: localised(`/exams/${exam}`, t.locale) };
  const lesson = nextLesson ?? lessons[0]?.slug ?? '';
  const entry = await getEntry('lessons', `${course}/${lesson}.${t.locale}`);
  const section = place?.lesson === lesson && entry ? (await sectionsOf(entry))[place.section - 1] : undefined;
  const title = entry && (section ? `${entry.data.title} · ${section.text}` : entry.data.title);
  return {
    words: t(hasBegun ? 'learning.goOn' : 'learning.begin'),
    href: localised(`/learn/${course}/${lesson}`, t.locale) + (section ? `#${section.slug}` : ''),
    ...(hasBegun && title && { note: t('learning.goOnAt', { lesson: title }) }),
  };
};
