import { type Band, bandOf, limits, percentOf } from './limits.ts';
import { type Counts, mergeSmall } from './tell.ts';

/** How many went from one option to another between two answers; who stayed went from an option to itself. */
export type Moves = readonly { from: string; to: string; count: number }[];

export type MovementTold =
  | { told: false; why: 'few' | 'alike' }
  | {
      told: true;
      band: Band;
      /** The share whose answer changed; null where those who changed, or who stayed, are too few. */
      changed: number | null;
      shares: { option: string; before: number; after: number }[];
      others: { options: string[]; before: number; after: number } | null;
    };

const add = (moves: Moves, side: 'from' | 'to'): Counts => {
  const counts: Record<string, number> = {};
  for (const move of moves) counts[move[side]] = (counts[move[side]] ?? 0) + move.count;
  return counts;
};

/** What may be told of those who answered both times. Who went from where to where is never told: that would be a table of single people. */
export const tellMovement = (moves: Moves, options: readonly string[]): MovementTold => {
  const total = moves.reduce((sum, { count }) => sum + count, 0);
  if (total < limits.votes) return { told: false, why: 'few' };
  const [before, after] = [add(moves, 'from'), add(moves, 'to')];
  // One merging for both columns: where each has its own, the difference of the two tells what either hides.
  const smaller = Object.fromEntries(options.map((option) => [option, Math.min(before[option] ?? 0, after[option] ?? 0)]));
  const { apart, together } = mergeSmall(smaller, options);
  if (apart.length === 0) return { told: false, why: 'alike' };
  const share = (counts: Counts, ...of: string[]) =>
    percentOf(
      of.reduce((sum, option) => sum + (counts[option] ?? 0), 0),
      total,
    );
  const changed = moves.reduce((sum, { from, to, count }) => (from === to ? sum : sum + count), 0);
  const isTellable = Math.min(changed, total - changed) >= limits.cell;
  return {
    told: true,
    band: bandOf(total),
    changed: isTellable ? percentOf(changed, total) : null,
    shares: apart.map((option) => ({ option, before: share(before, option), after: share(after, option) })),
    others: together.length === 0 ? null : { options: together, before: share(before, ...together), after: share(after, ...together) },
  };
};
