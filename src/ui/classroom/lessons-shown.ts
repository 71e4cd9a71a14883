import type { CourseSnapshot } from '#domain/content/snapshot.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { env } from '#env';
import type { Translate } from '#i18n/t.ts';
import { type LessonRead, lessonsRead } from '../papers/reader/course-book.ts';
import { references } from './references.ts';

const drawings = import.meta.glob<string>('../../../content/courses/*/figures/*.svg', { query: '?raw', import: 'default', eager: true });

/** The lessons of an edition as a class is shown them: the edition for everybody, without a key. */
export const lessonsShown = async (
  { slug, snapshot }: { slug: string; snapshot: CourseSnapshot },
  t: Translate,
  now: Date,
): Promise<LessonRead[]> => {
  const drawing = (name: string): string => {
    const found = drawings[`../../../content/courses/${slug}/figures/${name}.${t.locale}.svg`];
    if (!found) throw new Error(`The drawing ${name} is missing in ${t.locale}.`);
    return found;
  };
  return lessonsRead(
    { slug, snapshot, references: await references(), drawing },
    { t, edition: 'reader', site: env.PUBLIC_URL, day: dayOf(now) },
  );
};
