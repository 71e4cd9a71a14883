import { mean, sampleStandardDeviation, sum } from 'simple-statistics';

/** One judge's estimate for each question, in the same order: the probability that a candidate on the border of competence answers rightly. */
export type Ratings = readonly (readonly number[])[];

export type AngoffCut = {
  /** The mean of each question over the judges. */
  items: number[];
  /** The sum of each judge over the questions. */
  judges: number[];
  cut: number;
  /** The standard error of the cut; null with a single judge. */
  error: number | null;
};

/** The panel's cut in marks. Every judge has rated every question. */
export const angoffCut = (ratings: Ratings): AngoffCut => {
  const k = ratings[0]?.length ?? 0;
  if (k === 0 || ratings.some((row) => row.length !== k)) throw new Error('A cut needs a rating of every question by every judge.');
  const judges = ratings.map((row) => sum([...row]));
  return {
    items: Array.from({ length: k }, (_, i) => mean(ratings.map((row) => row[i] ?? 0))),
    judges,
    cut: mean(judges),
    error: judges.length < 2 ? null : sampleStandardDeviation(judges) / Math.sqrt(judges.length),
  };
};

/** Above this share of full marks the standard error is too great to stop: more judges, or a talk about the outliers. Platform default. */
export const errorAtMost = 0.025;

export const isTooUncertain = ({ error, items }: Pick<AngoffCut, 'error' | 'items'>): boolean =>
  error === null || error > errorAtMost * items.length;

/** The cut of one paper: the sum of the values of its questions, so that every random paper is as hard to pass as every other. */
export const formCut = (values: readonly number[]): number => sum([...values]);

/** Marks on the scale that learners see, where 60 is the cut of any paper and 100 is full marks. */
export const scaled = (marks: number, { cut, of }: { cut: number; of: number }): number => {
  if (marks < cut) return (60 * marks) / cut;
  return of === cut ? 100 : 60 + (40 * (marks - cut)) / (of - cut);
};

/** What a cut may be and how many may fail before a panel looks again, as shares. Platform default. */
export const hofsteeBounds = { cut: { from: 0.55, to: 0.85 }, fail: { from: 0.02, to: 0.4 } } as const;

export type HofsteeCheck = {
  cutShare: number;
  cut: 'within' | 'too_low' | 'too_high';
  failShare: number | null;
  fail: 'within' | 'too_few' | 'too_many' | 'unknown';
};

/** Whether a cut and the failures it would bring lie within the bounds; the failures are unknown while nobody has sat the exam. */
export const hofsteeCheck = (cutShare: number, failShare: number | null): HofsteeCheck => {
  const { cut, fail } = hofsteeBounds;
  return {
    cutShare,
    cut: cutShare < cut.from ? 'too_low' : cutShare > cut.to ? 'too_high' : 'within',
    failShare,
    fail: failShare === null ? 'unknown' : failShare < fail.from ? 'too_few' : failShare > fail.to ? 'too_many' : 'within',
  };
};
