import type { Outcome } from '#domain/reporting/outcome-of.ts';
import { smallest, type ToldSum } from '#domain/reporting/small-numbers.ts';
import { boundOf } from '#domain/reporting/tally.ts';

/** A number as far as it may be told: a range where hidden parts, each of one to four people, are in it; a dash where nothing of it may be said. */
export const toldNumber = ({ split, left, groups }: ToldSum, of: Outcome | 'bound'): string => {
  const n = of === 'bound' ? boundOf(split) : split[of];
  const hidden = of === 'bound' ? boundOf(left) : left[of];
  if (groups > 0 && boundOf(split) + boundOf(left) === 0) return '–';
  return hidden === 0 ? String(n) : `${n + hidden}–${n + hidden * (smallest - 1)}`;
};
