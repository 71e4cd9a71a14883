import { eq, inArray } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { edition, itemStatistic, unit } from '#db/schema/index.ts';
import { choosableParts } from '#domain/assessment/keyed-parts.ts';
import { type Chosen, mayTell, type ToldShare, tellSum } from '#domain/assessment/statistics/told-share.ts';
import { type Actor, type Forbidden, may } from '#domain/auth/permission.ts';
import { isOwnId } from '#domain/bank/own-id.ts';
import type { Bilingual } from '#domain/shared/locale.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { ownWordings } from '../../bank/own-wordings.ts';
import { editionById } from '../../content/editions.ts';
import { titles } from '../../content/titles.ts';
import { type Within, wholeFor } from '../../people/within.ts';
import { mayReadQuestions } from './may-read-questions.ts';

/** A wrong belief: a wrong option, with the clauses that its question rests on and who chose it. */
export type Belief = {
  itemId: string;
  objective: string;
  key: string;
  clauses: string[];
  /** Null for readers who may have to sit the exam. */
  text: Bilingual | null;
  told: ToldShare;
  /** By institution, or by top unit where one institution is chosen; null where nothing may be told. */
  parts: { id: string; told: Chosen | null }[];
};
export type Misconceptions = {
  /** One exam, or `all` of them. */
  exam: string;
  exams: { slug: string; title: Bilingual | undefined }[];
  places: Within['institution'][];
  chosen: Within['institution'] | undefined;
  /** What the parts are called. */
  named: { id: string; nameZh: string; nameEn: string | null }[];
  beliefs: Belief[];
  countedAt: Date | undefined;
  readsQuestions: boolean;
};

/** Asks for the wrong beliefs of every exam. */
export const everyExam = 'all';

type Asked = { exam?: string | undefined; institution?: string | undefined };
type Group = { institutionId: string; unitId: string } & Chosen;

/** The same numbers whoever asks: of an institution the sum of its parts, so that no two readers can compare a hidden part away. */
const ofInstitution = (groups: readonly Group[], institutionId: string): ToldShare =>
  tellSum(groups.filter((one) => one.institutionId === institutionId));

/** The sum over institutions; it lacks what any of them lacks. */
const ofAll = (sums: readonly ToldShare[]): ToldShare => {
  const sum = tellSum(sums);
  return { ...sum, lacks: sum.lacks || sums.some(({ lacks }) => lacks) };
};

const tell = (one: Chosen): Chosen | null => (mayTell(one) ? { n: one.n, chosen: one.chosen } : null);

/** What share of whom holds which wrong belief, at the institutions somebody may read about. */
export const misconceptions = async (
  db: Reader,
  asked: Asked,
  actor: Actor,
  now: Date,
): Promise<Outcome<Misconceptions | null, Forbidden>> => {
  const places = (await wholeFor(db, actor, 'measures.read')).map(({ institution }) => institution);
  if (places.length === 0) return refused({ code: 'auth.forbidden', permission: 'measures.read' });
  const exams = (await db.selectDistinct({ slug: edition.slug }).from(edition).where(eq(edition.kind, 'exam')).orderBy(edition.slug)).map(
    ({ slug }) => ({ slug }),
  );
  const exam = asked.exam === everyExam ? everyExam : (exams.find(({ slug }) => slug === asked.exam) ?? exams[0])?.slug;
  if (exam === undefined || exams.length === 0) return granted(null);
  const chosen = places.find(({ id }) => id === asked.institution) ?? (places.length === 1 ? places[0] : undefined);
  // Parts of an institution are shown to those who may see its people, as everywhere; an authority reads whole institutions.
  const byUnit = chosen !== undefined && may(actor, 'matrix.read', { institutionId: chosen.id });
  const units = byUnit ? await db.select().from(unit).where(eq(unit.institutionId, chosen.id)) : [];
  const tops = units.filter(({ parentId }) => parentId === null);
  const named = byUnit ? tops.map(({ id, nameZh, nameEn }) => ({ id, nameZh, nameEn })) : chosen ? [chosen] : places;
  const readable = new Map<string, boolean>();
  for (const { slug } of exam === everyExam ? exams : [{ slug: exam }]) readable.set(slug, await mayReadQuestions(db, actor, slug, now));
  const rows = await db
    .select()
    .from(itemStatistic)
    .where(inArray(itemStatistic.examSlug, [...readable.keys()]))
    .orderBy(itemStatistic.itemId);
  const beliefs: Belief[] = [];
  const own = await ownWordings(db, rows.map(({ itemId }) => itemId).filter(isOwnId));
  for (const row of rows) {
    const theirs = own.get(row.itemVersion);
    if (theirs && !places.some(({ id }) => id === theirs.institutionId)) continue;
    const item = theirs?.item ?? (await editionById(db, 'exam', row.editionId)).snapshot.items.find(({ id }) => id === row.itemId);
    if (!item) continue;
    const clauses = item.sources.filter((source) => source.startsWith('clause:')).map((source) => source.slice('clause:'.length));
    for (const { key, text } of choosableParts(item).filter(({ correct }) => !correct)) {
      const groups = row.groups.map((group): Group => ({ ...group, chosen: group.chosen[key] ?? 0 }));
      const sums = (chosen ? [chosen] : places).map(({ id }) => ({ id, sum: ofInstitution(groups, id) }));
      const parts = byUnit
        ? tops.map(({ id }) => ({
            id,
            told: tell(
              groups
                .filter(({ unitId }) => unitId === id)
                .reduce((all, { n, chosen: c }) => ({ n: all.n + n, chosen: all.chosen + c }), { n: 0, chosen: 0 }),
            ),
          }))
        : sums.map(({ id, sum }) => ({ id, told: tell(sum) }));
      const told = ofAll(sums.map(({ sum }) => sum));
      beliefs.push({
        itemId: row.itemId,
        objective: item.objective,
        key,
        clauses,
        text: readable.get(row.examSlug) ? text : null,
        told,
        parts,
      });
    }
  }
  const titled = (await titles(db)).exam;
  return granted({
    exam,
    exams: exams.map(({ slug }) => ({ slug, title: titled.get(slug) })),
    places,
    chosen,
    named,
    beliefs: beliefs.filter(({ told }) => told.n > 0 && told.chosen > 0),
    countedAt: rows[0]?.countedAt,
    readsQuestions: [...readable.values()].every(Boolean),
  });
};
