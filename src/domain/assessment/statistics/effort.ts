import { mean } from 'simple-statistics';

const slowest = 10;
const shareOfMean = 0.1;

/** The fewest seconds in which somebody can have considered a question that takes people this long on average. */
export const effortThreshold = (meanSeconds: number): number => Math.min(slowest, shareOfMean * meanSeconds);

/** Response-time effort: the share of questions on which somebody spent at least the threshold. 1 where there are none. */
export const responseTimeEffort = (answers: readonly { seconds: number; meanSeconds: number }[]): number =>
  answers.length === 0 ? 1 : mean(answers.map(({ seconds, meanSeconds }) => (seconds >= effortThreshold(meanSeconds) ? 1 : 0)));
