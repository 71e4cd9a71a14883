import { asc, desc, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { edition, ownItem, ownItemVersion } from '#db/schema/index.ts';
import type { BankEntry } from '#domain/bank/find.ts';
import type { Bilingual } from '#domain/shared/locale.ts';
import { newestEdition } from '../content/editions.ts';

export type KnownExam = { slug: string; title: Bilingual; objectives: string[] };

/** The exams that items can be for, with the objectives they ask after. */
export const knownExams = async (db: Reader): Promise<KnownExam[]> => {
  const slugs = await db.selectDistinct({ slug: edition.slug }).from(edition).where(eq(edition.kind, 'exam')).orderBy(asc(edition.slug));
  const exams = await Promise.all(
    slugs.map(async ({ slug }): Promise<KnownExam[]> => {
      const exam = (await newestEdition(db, 'exam', slug))?.snapshot.exam;
      const course = exam && (await newestEdition(db, 'course', exam.course))?.snapshot.course;
      if (!exam || !course) return [];
      return [{ slug, title: course.title as Bilingual, objectives: exam.blueprint.map(({ objective }) => objective) }];
    }),
  );
  return exams.flat();
};

/** The items that came with the platform: those of the newest edition of each exam, and the practice of its course. */
export const shippedItems = async (db: Reader): Promise<BankEntry[]> => {
  const entries = await Promise.all(
    (await knownExams(db)).map(async ({ slug }): Promise<BankEntry[]> => {
      const exam = (await newestEdition(db, 'exam', slug))?.snapshot;
      const practice = exam && (await newestEdition(db, 'course', exam.exam.course))?.snapshot.practice;
      return [...(exam?.items ?? []), ...(practice ?? [])].map((item) => ({
        id: item.id,
        exam: slug,
        state: 'shipped',
        item,
        changedAt: null,
      }));
    }),
  );
  return entries.flat();
};

/** The own items of an institution, each in its newest version, the last changed first. */
export const ownEntries = async (db: Reader, institutionId: string): Promise<BankEntry[]> => {
  const rows = await db
    .select({
      id: ownItem.id,
      exam: ownItem.exam,
      state: ownItemVersion.state,
      item: ownItemVersion.content,
      changedAt: ownItemVersion.changedAt,
      number: ownItemVersion.number,
    })
    .from(ownItemVersion)
    .innerJoin(ownItem, eq(ownItem.id, ownItemVersion.itemId))
    .where(eq(ownItem.institutionId, institutionId))
    .orderBy(desc(ownItemVersion.changedAt));
  const newest = new Map<string, number>();
  for (const { id, number } of rows) newest.set(id, Math.max(number, newest.get(id) ?? 0));
  return rows.filter(({ id, number }) => newest.get(id) === number).map(({ number: _, ...entry }) => entry);
};
