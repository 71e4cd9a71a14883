import { and, count, eq, isNull } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { attempt, examWindow, person } from '#db/schema/index.ts';
import type { Bilingual } from '#domain/shared/locale.ts';
import { titles } from '../content/titles.ts';
import { personHere } from '../people/people-here.ts';
import type { Within } from '../people/within.ts';

export type ExamLookedAfter = { slug: string; title: Bilingual; attempts: number; windows: number };

/** The exams there are, with how often people who are or were here sat them and how many windows are set. */
export const examsLookedAfter = async (db: Reader, within: Within): Promise<ExamLookedAfter[]> => {
  const sat = await db
    .select({ slug: attempt.examSlug, n: count() })
    .from(attempt)
    .innerJoin(person, eq(person.id, attempt.personId))
    .where(personHere(db, { within, path: undefined, where: undefined }))
    .groupBy(attempt.examSlug);
  const set = await db
    .select({ slug: examWindow.examSlug, n: count() })
    .from(examWindow)
    .where(and(eq(examWindow.institutionId, within.institution.id), isNull(examWindow.withdrawnAt)))
    .groupBy(examWindow.examSlug);
  const numberIn = (rows: typeof sat, slug: string) => rows.find((row) => row.slug === slug)?.n ?? 0;
  return [...(await titles(db)).exam].map(([slug, title]) => ({
    slug,
    title,
    attempts: numberIn(sat, slug),
    windows: numberIn(set, slug),
  }));
};
