import { smallest } from '../shared/smallest.ts';
import { outcomes } from './outcome-of.ts';
import { boundOf, noSplit, type Split } from './tally.ts';

export { smallest };

const mostHidden = smallest - 1;

/** What may be told of the people of one institution whom one requirement binds: a part that is small is null; `small` where all of it is. */
export type Told = { small: true } | { small: false; parts: { [K in keyof Split]: number | null } };

/** What may be told of a sum: the parts told in `split`, how many hidden parts of each kind it lacks in `left`, and how many small groups in `groups`. */
export type ToldSum = { split: Split; left: Split; groups: number };

const isSmall = (n: number): boolean => n > 0 && n < smallest;

export const tellGroup = (split: Split): Told => {
  if (isSmall(boundOf(split))) return { small: true };
  const part = (n: number) => (isSmall(n) ? null : n);
  return { small: false, parts: { met: part(split.met), 'in-time': part(split['in-time']), late: part(split.late) } };
};

/** A sum that hides nothing, for those who may see the people themselves. */
export const toldExactly = (split: Split): ToldSum => ({ split, left: noSplit(), groups: 0 });

/** What may be told of one group, ready to be added to others. */
export const toldAlone = (split: Split): ToldSum => {
  const told = tellGroup(split);
  if (told.small) return { split: noSplit(), left: noSplit(), groups: 1 };
  const sum = toldExactly(noSplit());
  for (const outcome of outcomes) {
    const part = told.parts[outcome];
    if (part === null) sum.left[outcome] = 1;
    else sum.split[outcome] = part;
  }
  return sum;
};

const added = (a: Split, b: Split): Split => ({ met: a.met + b.met, 'in-time': a['in-time'] + b['in-time'], late: a.late + b.late });

/**
 * A total of what is told, and of nothing else. Hiding a second number beside each hidden one would do for one table; here the same numbers stand
 * in tables by institution, requirement, field and month, for readers who see different institutions. Since a hidden number is in no total
 * whatever, no subtraction, comparison or agreement among readers finds it; what a total lacks is said beside it.
 */
export const addTold = (sums: readonly ToldSum[]): ToldSum =>
  sums.reduce<ToldSum>(
    (all, one) => ({ split: added(all.split, one.split), left: added(all.left, one.left), groups: all.groups + one.groups }),
    toldExactly(noSplit()),
  );

/** Met of bound as far as it may be told: a range where parts are left out, each of them being one to four people. Null where there is nobody to tell of. */
export const coverageTold = ({ split, left }: Pick<ToldSum, 'split' | 'left'>): { from: number; to: number } | null => {
  const rest = split['in-time'] + split.late;
  const hidden = left['in-time'] + left.late;
  if (boundOf(split) + boundOf(left) === 0) return null;
  const ratio = (met: number, others: number) => (met === 0 ? 0 : met / (met + others));
  return {
    from: ratio(split.met + left.met, rest + hidden * mostHidden),
    to: ratio(split.met + left.met * mostHidden, rest + hidden),
  };
};

/** How something that is told is made up: all of it or nothing, since one part left out could be worked out from the others. */
export const tellWhole = <K extends string>(parts: Record<K, number>): Record<K, number> | null =>
  (Object.values(parts) as number[]).some(isSmall) ? null : parts;
