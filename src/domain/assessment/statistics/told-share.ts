import { smallest } from '../../shared/smallest.ts';

/** How many of a group chose something. */
export type Chosen = { n: number; chosen: number };

const none: Chosen = { n: 0, chosen: 0 };
const added = (all: Chosen, one: Chosen): Chosen => ({ n: all.n + one.n, chosen: all.chosen + one.chosen });
const notSmall = (n: number): boolean => n === 0 || n >= smallest;

/** Whether a group is large enough to tell of, and neither those who chose it nor those who did not are one to four people. */
export const mayTell = ({ n, chosen }: Chosen): boolean => n >= smallest && notSmall(chosen) && notSmall(n - chosen);

/** A sum that may be told, and whether it lacks a group. */
export type ToldShare = Chosen & { lacks: boolean };

/**
 * The sum of groups of which each may be told by itself. The others are in it only when they may be told of together: taken from the sum, what is
 * told of the others then never tells of few people.
 */
export const tellSum = (groups: readonly Chosen[]): ToldShare => {
  const told = groups.filter(mayTell).reduce(added, none);
  const rest = groups.filter((one) => !mayTell(one)).reduce(added, none);
  const joins = rest.n > 0 && mayTell(rest);
  return { ...(joins ? added(told, rest) : told), lacks: rest.n > 0 && !joins };
};
