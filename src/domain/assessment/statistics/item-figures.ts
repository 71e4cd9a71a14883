import { mean, sampleCorrelation, standardDeviation } from 'simple-statistics';
import { type Sitting, shareOf, totalOf } from './sitting.ts';

/** How often an option was chosen. */
export type OptionFigure = { key: string; correct: boolean; chosen: number };

export type ItemFigures = {
  /** First attempts that had the question. */
  n: number;
  /** Difficulty: the mean score. */
  p: number;
  /** Discrimination between the upper and the lower 27 % of those who had the question. Null where that is nobody. */
  d: number | null;
  /** Correlation with the rest of the paper, the question itself left out; for a right-or-wrong question the corrected point-biserial. Null where nothing varies. */
  rpb: number | null;
  options: OptionFigure[];
};

/** Share of candidates at each end of the ranking whom D compares. */
const endShare = 0.27;
/** A distractor works when at least this share chose it. */
const functionalFrom = 0.05;

const has = (itemId: string) => (sitting: Sitting) => sitting.answers.some((answer) => answer.itemId === itemId);
const scoreOn = (itemId: string, { answers }: Sitting): number => answers.find((answer) => answer.itemId === itemId)?.score ?? 0;

/** The paper without one question, as a share of full marks. */
const restWithout = (itemId: string, { answers }: Sitting): number =>
  shareOf({ answers: answers.filter((answer) => answer.itemId !== itemId) });

// Equal shares may differ by what rounding leaves, and that is no spread.
const varies = (values: number[]): boolean => values.length > 1 && standardDeviation(values) > 1e-12;

const correlation = (a: number[], b: number[]): number | null => (varies(a) && varies(b) ? sampleCorrelation(a, b) : null);

/** Ranked by total, equal totals by id, so that the same people always make the same groups. */
const ranked = (sittings: readonly Sitting[]): Sitting[] =>
  [...sittings].sort((a, b) => totalOf(b) - totalOf(a) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));

export const upperLower = (itemId: string, sittings: readonly Sitting[]): number | null => {
  const size = Math.round(endShare * sittings.length);
  if (size === 0) return null;
  const scores = ranked(sittings).map((sitting) => scoreOn(itemId, sitting));
  return mean(scores.slice(0, size)) - mean(scores.slice(-size));
};

/** What first attempts say about one question. Undefined while nobody has had it. */
export const itemFigures = (
  itemId: string,
  options: readonly { key: string; correct: boolean }[],
  sittings: readonly Sitting[],
): ItemFigures | undefined => {
  const those = sittings.filter(has(itemId));
  if (those.length === 0) return undefined;
  const scores = those.map((sitting) => scoreOn(itemId, sitting));
  const chosen = those.flatMap(({ answers }) => answers.filter((answer) => answer.itemId === itemId).flatMap((answer) => answer.chosen));
  return {
    n: those.length,
    p: mean(scores),
    d: upperLower(itemId, those),
    rpb: correlation(
      scores,
      those.map((sitting) => restWithout(itemId, sitting)),
    ),
    options: options.map(({ key, correct }) => ({ key, correct, chosen: chosen.filter((one) => one === key).length })),
  };
};

/** How many distractors hardly anybody chose, and the share of distractors that work. Null for a question without distractors. */
export const distractors = ({ n, options }: Pick<ItemFigures, 'n' | 'options'>): { idle: number; efficiency: number } | null => {
  const wrong = options.filter(({ correct }) => !correct);
  if (wrong.length === 0 || n === 0) return null;
  const idle = wrong.filter(({ chosen }) => chosen / n < functionalFrom).length;
  return { idle, efficiency: 1 - idle / wrong.length };
};
