import { mean, sampleStandardDeviation } from 'simple-statistics';

/** The share of what could still be gained that was gained. Null for who had full marks before. */
export const normalisedGain = ({ pre, post, max }: { pre: number; post: number; max: number }): number | null =>
  pre === max ? null : (post - pre) / (max - pre);

/** The difference of the means over the average of both standard deviations (d_av). Null where nothing varies or either group is a single value. */
export const effectSize = (pre: readonly number[], post: readonly number[]): number | null => {
  if (pre.length < 2 || post.length < 2) return null;
  const spread = (sampleStandardDeviation([...pre]) + sampleStandardDeviation([...post])) / 2;
  return spread === 0 ? null : (mean([...post]) - mean([...pre])) / spread;
};

/** How much of a gain was still there later. Null where nothing had been gained. */
export const retention = ({ pre, post, delayed }: { pre: number; post: number; delayed: number }): number | null =>
  post > pre ? (delayed - pre) / (post - pre) : null;
