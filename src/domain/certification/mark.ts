import type { Practical } from '../content/track.ts';

/** What an assessor gives by each criterion of the rubric. */
export type Scores = Record<string, number>;

export const totalOf = (scores: Scores): number => Object.values(scores).reduce((sum, points) => sum + points, 0);

/** What two or three assessors come to. third: they lie too far apart or on both sides of the pass, so somebody else marks as well. */
export type Agreement =
  | { state: 'waiting'; marked: number }
  | { state: 'third'; apart: number }
  | { state: 'decided'; result: 'passed' | 'failed'; points: number };

const median = (sorted: readonly number[]): number => {
  const middle = Math.floor(sorted.length / 2);
  const [below, at] = [sorted[middle - 1] ?? 0, sorted[middle] ?? 0];
  return sorted.length % 2 === 1 ? at : (below + at) / 2;
};

/**
 * What the marks come to, each given without sight of the others. Two that agree on passing and lie close enough decide by their mean; else a
 * third decides with them: the majority says whether it is passed, and the middle mark how well.
 */
export const agreementOf = (totals: readonly number[], { pass, apart }: Pick<Practical, 'pass' | 'apart'>): Agreement => {
  const sorted = [...totals].sort((a, b) => a - b);
  if (sorted.length < 2) return { state: 'waiting', marked: sorted.length };
  const [lowest = 0, highest = 0] = [sorted[0], sorted.at(-1)];
  const passing = sorted.filter((total) => total >= pass).length;
  const alike = passing === 0 || passing === sorted.length;
  if (sorted.length === 2 && !(alike && highest - lowest <= apart)) return { state: 'third', apart: highest - lowest };
  return { state: 'decided', result: passing * 2 > sorted.length ? 'passed' : 'failed', points: median(sorted) };
};
