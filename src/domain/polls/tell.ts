import { type Band, bandOf, limits, percentOf } from './limits.ts';

/** Votes by option. An option nobody chose may be missing. */
export type Counts = Readonly<Record<string, number>>;

export type Share = { option: string; percent: number };
/** What is told of one crowd: nothing, because they are few or answered too much alike, or shares by option, with the small ones merged. */
export type Told =
  | { told: false; why: 'few' | 'alike' }
  | { told: true; band: Band; shares: Share[]; others: { options: string[]; percent: number } | null };

export const sumOf = (counts: Counts): number => Object.values(counts).reduce((sum, count) => sum + count, 0);

/**
 * Which options stand apart and which are merged. A small cell merged by itself would only have lost its name, and its name is known by what is
 * missing: so at least two are merged, and as many as make a cell that may be told.
 */
export const mergeSmall = (counts: Counts, options: readonly string[]): { apart: string[]; together: string[] } => {
  const of = (option: string) => counts[option] ?? 0;
  const rising = options.toSorted((a, b) => of(a) - of(b));
  const together = rising.filter((option) => of(option) < limits.cell);
  const rest = rising.slice(together.length);
  const isEnough = () => together.length >= 2 && together.reduce((sum, option) => sum + of(option), 0) >= limits.cell;
  while (together.length > 0 && !isEnough() && rest.length > 0) together.push(rest.shift() ?? '');
  return { apart: options.filter((option) => !together.includes(option)), together: options.filter((option) => together.includes(option)) };
};

/** What may be told of the votes of one crowd. */
export const tell = (counts: Counts, options: readonly string[]): Told => {
  const total = sumOf(counts);
  if (total < limits.votes) return { told: false, why: 'few' };
  const { apart, together } = mergeSmall(counts, options);
  if (apart.length === 0) return { told: false, why: 'alike' };
  const merged = together.reduce((sum, option) => sum + (counts[option] ?? 0), 0);
  return {
    told: true,
    band: bandOf(total),
    shares: apart.map((option) => ({ option, percent: percentOf(counts[option] ?? 0, total) })),
    others: together.length === 0 ? null : { options: together, percent: percentOf(merged, total) },
  };
};
