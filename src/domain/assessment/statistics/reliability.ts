import { mean, standardDeviation, sum, variance } from 'simple-statistics';
import { type Sitting, totalOf } from './sitting.ts';

const columns = (rows: readonly (readonly number[])[]): number[][] => (rows[0] ?? []).map((_, i) => rows.map((row) => row[i] ?? 0));

const spread = (values: number[]): number => (values.length === 0 ? 0 : variance(values));

const fromParts = (k: number, parts: number, total: number): number | null =>
  k < 2 || total === 0 ? null : (k / (k - 1)) * (1 - parts / total);

/** Cronbach's alpha of people × questions, population variances. Of right-or-wrong questions this is KR-20. Null where everybody has the same total. */
export const alpha = (rows: readonly (readonly number[])[]): number | null => {
  const parts = columns(rows);
  return fromParts(parts.length, sum(parts.map(spread)), spread(rows.map((row) => sum([...row]))));
};

/** KR-20 by its own formula: p·q for the variance of a right-or-wrong question. */
export const kr20 = (rows: readonly (readonly number[])[]): number | null => {
  const right = columns(rows).map((column) => mean(column));
  return fromParts(right.length, sum(right.map((p) => p * (1 - p))), spread(rows.map((row) => sum([...row]))));
};

/**
 * Alpha of papers that were drawn by one blueprint: a column is a place on the paper, and the places of one cell are filled at random, so they
 * share one variance. Differences in difficulty between papers count as error, as they must where people sat different questions.
 */
export const familyAlpha = (sittings: readonly Sitting[]): number | null => {
  const cells = new Map<string, number[]>();
  for (const { answers } of sittings) for (const { cell, score } of answers) cells.set(cell, [...(cells.get(cell) ?? []), score]);
  const k = sittings[0]?.answers.length ?? 0;
  if (sittings.some(({ answers }) => answers.length !== k)) return null;
  const parts = [...cells.values()].map((scores) => (scores.length / sittings.length) * spread(scores));
  return fromParts(k, sum(parts), spread(sittings.map(totalOf)));
};

/** The standard error of measurement, in marks. A negative reliability measures nothing and counts as 0. */
export const errorOfMeasurement = (totals: number[], reliability: number): number =>
  standardDeviation(totals) * Math.sqrt(1 - Math.max(0, reliability));

/** The share of candidates within one standard error of the cut: those about whom another paper might have decided otherwise. */
export const nearCut = (totals: readonly number[], cut: number, error: number): number =>
  totals.length === 0 ? 0 : totals.filter((total) => Math.abs(total - cut) <= error).length / totals.length;
