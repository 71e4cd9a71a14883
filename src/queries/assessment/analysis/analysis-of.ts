import { eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { edition, examStatistic, itemStatistic } from '#db/schema/index.ts';
import { questionsDrawn } from '#domain/assessment/rules.ts';
import { distractors } from '#domain/assessment/statistics/item-figures.ts';
import { type Signal, signalsOf } from '#domain/assessment/statistics/signals.ts';
import { type Actor, type Forbidden, placesWhere } from '#domain/auth/permission.ts';
import { isOwnId } from '#domain/bank/own-id.ts';
import type { Item } from '#domain/content/item.ts';
import type { Bilingual } from '#domain/shared/locale.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { smallest } from '#domain/shared/smallest.ts';
import { ownWordings } from '../../bank/own-wordings.ts';
import { editionById, newestEdition } from '../../content/editions.ts';
import { itemVersion } from '../../content/item-version.ts';
import { titles } from '../../content/titles.ts';
import { wholeFor } from '../../people/within.ts';
import { mayReadQuestions } from './may-read-questions.ts';
import { suspendedVersions } from './suspended-items.ts';

type Statistic = typeof itemStatistic.$inferSelect;
export type ItemAnalysed = Statistic & {
  /** Whether it is still asked in these words. */
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

/** What first attempts say about the questions of an exam, an institution's own beside those of the platform; of fewer than five people nothing. */
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
  const own = await ownWordings(db, rows.map(({ itemId }) => itemId).filter(isOwnId));
  const seen = new Set((await wholeFor(db, actor, 'measures.read')).map(({ institution }) => institution.id));
  const items = await Promise.all(
    rows
      .filter(({ n }) => n >= smallest)
      // What an institution asks beside the edition concerns those who look after that institution.
      .filter(({ itemId, itemVersion: version }) => !isOwnId(itemId) || seen.has(own.get(version)?.institutionId ?? ''))
      .map(async (row): Promise<ItemAnalysed> => {
        const { items: all } = (await editionById(db, 'exam', row.editionId)).snapshot;
        const item = own.get(row.itemVersion)?.item ?? all.find(({ id }) => id === row.itemId) ?? null;
        return {
          ...row,
          asked: own.get(row.itemVersion)?.isLive ?? standing.has(row.itemVersion),
          suspended: suspended.has(row.itemVersion),
          signals: signalsOf(row),
          efficiency: distractors(row)?.efficiency ?? null,
          item: readsQuestions ? item : null,
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
