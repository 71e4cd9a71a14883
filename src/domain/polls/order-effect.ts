import { limits, percentOf } from './limits.ts';

/** Of those who saw an option in one half of the list: how many there were, and how many chose it. */
export type Half = { saw: number; chose: number };
/** By option: those who saw it in the first half of the list and those who saw it in the second, both by draw. */
export type Halves = Readonly<Record<string, { first: Half; second: Half }>>;

const surprising = 1.96;
const noticeable = 0.05;

/** The two-sample z of an option's shares; null where it says nothing: a half is empty, or all of them or none chose it. */
export const zOf = ({ first, second }: { first: Half; second: Half }): number | null => {
  const pooled = (first.chose + second.chose) / (first.saw + second.saw);
  if (first.saw === 0 || second.saw === 0 || pooled === 0 || pooled === 1) return null;
  return (first.chose / first.saw - second.chose / second.saw) / Math.sqrt(pooled * (1 - pooled) * (1 / first.saw + 1 / second.saw));
};

const differs = (halves: { first: Half; second: Half }): boolean => {
  const z = zOf(halves);
  const difference = Math.abs(halves.first.chose / halves.first.saw - halves.second.chose / halves.second.saw);
  return z !== null && Math.abs(z) > surprising && difference > noticeable;
};

/** An option whose share depended on where it stood, with both shares once there are enough votes to tell them apart. */
export type OrderEffect = { option: string; shares: { first: number; second: number } | null };

const isTellable = ({ first, second }: { first: Half; second: Half }): boolean =>
  first.saw + second.saw >= limits.crossVotes &&
  [first, second].every(({ saw, chose }) => chose >= limits.crossCell && saw - chose >= limits.crossCell);

/** The options, of those that are told apart, whose place in the list changed how often they were chosen. */
export const orderEffects = (halves: Halves, apart: readonly string[]): OrderEffect[] =>
  apart.flatMap((option) => {
    const one = halves[option];
    if (!one || !differs(one)) return [];
    const { first, second } = one;
    return [
      {
        option,
        shares: isTellable(one) ? { first: percentOf(first.chose, first.saw), second: percentOf(second.chose, second.saw) } : null,
      },
    ];
  });

/** Whether an option stood in the first or the second half of a list; the one in the middle in neither. */
const halfOf = (order: readonly string[], option: string): 'first' | 'second' | null => {
  const twice = 2 * order.indexOf(option);
  if (twice === order.length - 1) return null;
  return twice < order.length - 1 ? 'first' : 'second';
};

/** Adds up who saw what where. `order` is the list as it was drawn for them. */
export const halvesOf = (
  votes: readonly { order: readonly string[]; choice: string; count: number }[],
  options: readonly string[],
): Halves => {
  const halves: Record<string, { first: Half; second: Half }> = Object.fromEntries(
    options.map((option) => [option, { first: { saw: 0, chose: 0 }, second: { saw: 0, chose: 0 } }]),
  );
  for (const { order, choice, count } of votes)
    for (const option of order) {
      const half = halfOf(order, option);
      const one = half && halves[option]?.[half];
      if (!one) continue;
      one.saw += count;
      if (choice === option) one.chose += count;
    }
  return halves;
};
