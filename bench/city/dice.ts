import { addDays, daysBetween, type PlainDate } from '#domain/shared/plain-date.ts';

/** Chance that comes out the same every time for the same seed. */
export type Dice = {
  /** A whole number from `low` to `high`, both included. */
  int: (low: number, high: number) => number;
  chance: (probability: number) => boolean;
  pick: <T>(from: readonly T[]) => T;
  day: (from: PlainDate, to: PlainDate) => PlainDate;
  id: () => string;
};

const hex = (n: number) => n.toString(16).padStart(8, '0');

/** A counter stirred by multiplication (splitmix32): good enough to spread people over a city, and fast. */
export const dice = (seed: number): Dice => {
  let state = seed >>> 0;
  const bits = (): number => {
    state = (state + 0x9e3779b9) >>> 0;
    let n = state;
    n = Math.imul(n ^ (n >>> 16), 0x21f0aaad);
    n = Math.imul(n ^ (n >>> 15), 0x735a2d97);
    return (n ^ (n >>> 15)) >>> 0;
  };
  const int = (low: number, high: number) => low + Math.floor((bits() / 2 ** 32) * (high - low + 1));
  return {
    int,
    chance: (probability) => bits() / 2 ** 32 < probability,
    pick: <T>(from: readonly T[]) => from[int(0, from.length - 1)] as T,
    day: (from, to) => addDays(from, int(0, Math.max(0, daysBetween(from, to)))),
    id: () => {
      const [a, b, c, d] = [hex(bits()), hex(bits()), hex(bits()), hex(bits())];
      return `${a}-${b.slice(0, 4)}-4${b.slice(5)}-a${c.slice(1, 4)}-${c.slice(4)}${d}`;
    },
  };
};
