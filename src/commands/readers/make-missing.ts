import type { Database } from '#db/client.ts';
import { formatsOf, type ReaderAsked, type ReaderSubject, readerFileName } from '#domain/content/reader.ts';
import { domains } from '#domain/content/registry.ts';
import { locales } from '#domain/shared/locale.ts';
import { env } from '#env';
import { shelfSizes } from '#ports/reader-shelf.ts';
import { publishedCourses } from '#queries/readers/published-courses.ts';
import { handOutReader } from './hand-out-reader.ts';

/** What could not be made since this process began: its edition lacks something, and asking every minute mends nothing. */
const notToBeMade = new Set<string>();

/**
 * Makes the first reader for everybody that nobody has asked for yet, so that pages can say how large it is and nobody waits. One at a time: it is
 * in no hurry.
 */
export const makeMissing = async (db: Database, now: Date): Promise<void> => {
  // Tests count what the server does; nothing is made there that was not asked for.
  if (env.MODE === 'test') return;
  const subjects: ReaderSubject[] = [
    ...(await publishedCourses(db)).map(({ slug }): ReaderSubject => ({ kind: 'course', slug })),
    ...(['all', ...domains] as const).map((which): ReaderSubject => ({ kind: 'cases', which })),
  ];
  const sizes = await shelfSizes();
  const all = subjects.flatMap((subject) =>
    locales.flatMap((locale) => formatsOf(subject).map((format): ReaderAsked => ({ subject, locale, edition: 'reader', format }))),
  );
  const missing = all.find((asked) => !sizes.has(readerFileName(asked)) && !notToBeMade.has(readerFileName(asked)));
  if (!missing) return;
  try {
    await handOutReader(db, missing, { actor: null, now });
  } catch (error) {
    notToBeMade.add(readerFileName(missing));
    throw error;
  }
};
