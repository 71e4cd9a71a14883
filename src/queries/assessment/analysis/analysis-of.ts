import { eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { edition, examStatistic, itemStatistic } from '#db/schema/index.ts';
import { questionsDrawn } from '#domain/assessment/rules.ts';
import { distractors } from '#domain/assessment/statistics/item-figures.ts';
import { type Signal, signalsOf } from '#domain/assessment/statistics/signals.ts';
import { type Actor, type Forbidden, placesWhere } from '#domain/auth/permission.ts';
import type { Item } from '#domain/content/item.ts';
import type { Bilingual } from '#domain/shared/locale.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { smallest } from '#domain/shared/smallest.ts';
import { editionById, newestEdition } from '../../content/editions.ts';
import { itemVersion } from '../../content/item-version.ts';
import { titles } from '../../content/titles.ts';
import { mayReadQuestions } from './may-read-questions.ts';
import { suspendedVersions } from './suspended-items.ts';

type Statistic = typeof itemStatistic.$inferSelect;
export type ItemAnalysed = Statistic & {
  /** Whether the newest edition still asks it in these words. */
  asked: boolean;
  suspended: boolean;
  signals: Signal[];
  efficiency: number | null;
  /** Null for readers who may have to sit the exam. */
  item: Item | null;
};
export type Analysis = {
  exam: string;
  exams: { slug: string; title: Bilingual | undefined }[];
  whole: typeof examStatistic.$inferSelect | undefined;
  items: ItemAnalysed[];
  /** How many questions the bank has and a paper draws. */
  bank: number;
  form: number;
  readsQuestions: boolean;
};

/** What first attempts say about the questions of an exam; of fewer than five people nothing. */
export const analysisOf = async (
  db: Reader,
  asked: string | undefined,
  actor: Actor,
  now: Date,
): Promise<Outcome<Analysis | null, Forbidden>> => {
  const places = placesWhere(actor, 'measures.read');
  if (places !== 'everywhere' && places.length === 0) return refused({ code: 'auth.forbidden', permission: 'measures.read' });
  const named = (await titles(db)).exam;
  const slugs = await db.selectDistinct({ slug: edition.slug }).from(edition).where(eq(edition.kind, 'exam')).orderBy(edition.slug);
  const exams = slugs.map(({ slug }) => ({ slug, title: named.get(slug) }));
  const exam = (exams.find(({ slug }) => slug === asked) ?? exams[0])?.slug;
  const newest = exam === undefined ? undefined : await newestEdition(db, 'exam', exam);
  if (exam === undefined || !newest) return granted(null);
  const readsQuestions = await mayReadQuestions(db, actor, exam, now);
  const standing = new Set(newest.snapshot.items.map(itemVersion));
  const suspended = await suspendedVersions(db, exam);
  const rows = await db.select().from(itemStatistic).where(eq(itemStatistic.examSlug, exam)).orderBy(itemStatistic.itemId);
  const items = await Promise.all(
    rows
      .filter(({ n }) => n >= smallest)
      .map(async (row): Promise<ItemAnalysed> => {
        const { items: all } = (await editionById(db, 'exam', row.editionId)).snapshot;
        return {
          ...row,
          asked: standing.has(row.itemVersion),
          suspended: suspended.has(row.itemVersion),
          signals: signalsOf(row),
          efficiency: distractors(row)?.efficiency ?? null,
          item: readsQuestions ? (all.find(({ id }) => id === row.itemId) ?? null) : null,
        };
      }),
  );
  const [whole] = await db.select().from(examStatistic).where(eq(examStatistic.examSlug, exam));
  return granted({
    exam,
    exams,
    whole: whole && whole.n >= smallest ? whole : undefined,
    items,
    bank: newest.snapshot.items.length,
    form: questionsDrawn(newest.snapshot.exam),
    readsQuestions,
  });
};
