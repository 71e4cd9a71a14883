import { setImmediate } from 'node:timers/promises';
import { eq } from 'drizzle-orm';
import { mean, standardDeviation } from 'simple-statistics';
import type { Database } from '#db/client.ts';
import { edition, examStatistic, itemStatistic } from '#db/schema/index.ts';
import type { GroupCount } from '#db/schema/statistics.ts';
import { choosableParts } from '#domain/assessment/keyed-parts.ts';
import { driftOf } from '#domain/assessment/statistics/drift.ts';
import { itemFigures } from '#domain/assessment/statistics/item-figures.ts';
import { languageGap } from '#domain/assessment/statistics/language-gap.ts';
import { errorOfMeasurement, familyAlpha, nearCut } from '#domain/assessment/statistics/reliability.ts';
import { isHarmful } from '#domain/assessment/statistics/signals.ts';
import { totalOf } from '#domain/assessment/statistics/sitting.ts';
import { inForce } from '#domain/shared/dated.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { type FirstSitting, firstSittings, type KnownItem } from '#queries/assessment/analysis/first-sittings.ts';
import { type Home, homesThen } from '#queries/assessment/analysis/homes-then.ts';
import { newestEdition } from '#queries/content/editions.ts';
import { regradeExam } from '../regrade-exam.ts';
import { suspendItem } from './suspend-item.ts';

/** How a question was answered, part by part of the institutions. */
const groupsOf = (version: string, sittings: readonly FirstSitting[], homes: (personId: string, at: Date) => Home[]): GroupCount[] => {
  const groups = new Map<string, GroupCount>();
  for (const { personId, startedAt, answers } of sittings) {
    const given = answers.find(({ itemId }) => itemId === version);
    for (const home of given ? homes(personId, startedAt) : []) {
      const key = `${home.institutionId} ${home.unitId}`;
      const group = groups.get(key) ?? { ...home, n: 0, chosen: {} };
      group.n += 1;
      for (const part of given?.chosen ?? []) group.chosen[part] = (group.chosen[part] ?? 0) + 1;
      groups.set(key, group);
    }
  }
  return [...groups.values()];
};

/** How a question does in each language, and how it did when it was new beside lately: sittings come in order of time. */
const comparedOf = (version: string, those: readonly FirstSitting[]) => ({
  languages: languageGap(version, those),
  drift: driftOf(
    those.flatMap(({ answers }) => answers.filter(({ itemId }) => itemId === version).map(({ score, ms = null }) => ({ score, ms }))),
  ),
});

const examFigures = (sittings: readonly FirstSitting[], cutShare: number) => {
  const totals = sittings.map(totalOf);
  const questions = sittings[0]?.answers.length ?? 0;
  const reliability = familyAlpha(sittings);
  const error = reliability === null ? null : errorOfMeasurement(totals, reliability);
  return {
    n: sittings.length,
    questions,
    mean: mean(totals),
    sd: standardDeviation(totals),
    reliability,
    error,
    nearCut: error === null ? null : nearCut(totals, cutShare * questions, error),
  };
};

const analyseExam = async (db: Database, exam: string, now: Date): Promise<number> => {
  const newest = await newestEdition(db, 'exam', exam);
  const { sittings, items } = await firstSittings(db, exam);
  if (sittings.length === 0 || !newest) return 0;
  const homes = await homesThen(
    db,
    sittings.map(({ personId, startedAt }) => ({ personId, at: startedAt })),
  );
  let suspended = 0;
  const byVersion = new Map<string, FirstSitting[]>();
  for (const sitting of sittings)
    for (const { itemId } of sitting.answers) byVersion.set(itemId, [...(byVersion.get(itemId) ?? []), sitting]);
  for (const [version, those] of byVersion) {
    const { item, editionId } = items.get(version) as KnownItem;
    const figures = itemFigures(version, choosableParts(item), those);
    if (!figures) continue;
    const row = {
      examSlug: exam,
      itemId: item.id,
      editionId,
      countedAt: now,
      ...figures,
      groups: groupsOf(version, those, homes),
      ...comparedOf(version, those),
    };
    await db
      .insert(itemStatistic)
      .values({ itemVersion: version, ...row })
      .onConflictDoUpdate({ target: itemStatistic.itemVersion, set: row });
    if (
      isHarmful(figures) &&
      (await suspendItem(db, { exam, itemId: item.id, itemVersion: version, n: figures.n, rpb: figures.rpb ?? 0 }, now))
    ) {
      await regradeExam(db, { exam, cause: 'item_void', itemId: item.id }, { actor: { kind: 'system' }, now });
      suspended += 1;
    }
    // Somebody may be sitting an exam in this process.
    await setImmediate();
  }
  const cutShare = (inForce(newest.snapshot.exam.cutScore, dayOf(now)) ?? 0) / 100;
  const row = { countedAt: now, ...examFigures(sittings, cutShare) };
  await db
    .insert(examStatistic)
    .values({ examSlug: exam, ...row })
    .onConflictDoUpdate({ target: examStatistic.examSlug, set: row });
  return suspended;
};

/**
 * Works out anew what first attempts say about each question of each exam. What harms is suspended, and every paper that asked it is judged again with
 * full credit for it. Returns how many were suspended.
 */
export const analyseItems = async (db: Database, now: Date): Promise<number> => {
  const exams = await db.selectDistinct({ slug: edition.slug }).from(edition).where(eq(edition.kind, 'exam'));
  let suspended = 0;
  for (const { slug } of exams) suspended += await analyseExam(db, slug, now);
  return suspended;
};
