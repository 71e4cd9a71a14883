import { mean, sampleStandardDeviation } from 'simple-statistics';

// Half of one in twenty lies above this in the normal distribution.
const z = 1.959964;

/** How many standard errors of a mean the 95 % interval reaches to each side: Student's t by the expansion of Cornish and Fisher (Abramowitz & Stegun 26.7.5). */
export const reachOf95 = (degrees: number): number =>
  z +
  (z ** 3 + z) / (4 * degrees) +
  (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * degrees ** 2) +
  (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / (384 * degrees ** 3) +
  (79 * z ** 9 + 776 * z ** 7 + 1482 * z ** 5 - 1920 * z ** 3 - 945 * z) / (92_160 * degrees ** 4);

/** How a group of values is told: how many, mean, standard deviation of the sample, and the interval that holds the true mean in 95 of 100 samples. */
export type Described = { n: number; mean: number; sd: number; from: number; to: number };

/** Undefined for fewer than two values: one value has no spread. */
export const described = (values: readonly number[]): Described | undefined => {
  const n = values.length;
  if (n < 2) return undefined;
  const [middle, sd] = [mean([...values]), sampleStandardDeviation([...values])];
  const margin = reachOf95(n - 1) * (sd / Math.sqrt(n));
  return { n, mean: middle, sd, from: middle - margin, to: middle + margin };
};
