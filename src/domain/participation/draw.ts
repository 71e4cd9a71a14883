import { randomFrom, shuffled } from '../shared/random.ts';
import { smallest } from '../shared/smallest.ts';
import type { AgeBand, District, Sex, WorkField } from './pool.ts';

/** By what a draw may tell people apart. */
export const drawDimensions = ['sex', 'ageBand', 'district', 'field'] as const;
export type DrawDimension = (typeof drawDimensions)[number];

/** How seats are given to strata: in proportion to who is in the pool, or the same number to each. */
export const drawBases = ['pool', 'equal'] as const;
export type DrawBasis = (typeof drawBases)[number];

export type Traits = { sex: Sex | null; ageBand: AgeBand; district: District; field: WorkField };

/** What a stratum is called: what is so of everybody in it, in the order of the dimensions. Where nothing is told apart all are in one. */
export const stratumOf = (traits: Traits, strata: readonly DrawDimension[]): string =>
  drawDimensions
    .filter((dimension) => strata.includes(dimension))
    .map((dimension) => traits[dimension] ?? 'unsaid')
    .join('|');

/** Somebody in a draw, under a number of that draw alone. */
export type Lot = { lot: string; stratum: string };

/** A stratum of a draw: how many seats it has, and everybody in it in the order in which they are asked. */
export type Stratum = { stratum: string; wanted: number; order: string[] };

/** Gives out seats by weights (whole numbers) by the largest remainder. Of equal remainders the draw decides. */
export const apportion = (seats: number, weights: ReadonlyMap<string, number>, random: () => number): Map<string, number> => {
  const whole = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  if (whole === 0) return new Map([...weights.keys()].map((key) => [key, 0]));
  const parts = [...weights].map(([key, weight]) => ({
    key,
    seats: Math.floor((seats * weight) / whole),
    remainder: (seats * weight) % whole,
  }));
  const left = seats - parts.reduce((sum, part) => sum + part.seats, 0);
  const first = shuffled(parts, random)
    .sort((a, b) => b.remainder - a.remainder)
    .slice(0, left);
  return new Map(parts.map((part) => [part.key, part.seats + (first.includes(part) ? 1 : 0)]));
};

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Draws by lot. The same lots and the same seed give the same draw, in whichever order the lots come; within a stratum everybody is as likely as
 * everybody else. A stratum with fewer people than seats leaves seats empty: they are not given to others.
 */
export const drawByLot = (lots: readonly Lot[], { seats, basis, seed }: { seats: number; basis: DrawBasis; seed: number }): Stratum[] => {
  const random = randomFrom(seed);
  const strata = [...new Set(lots.map(({ stratum }) => stratum))].sort(byText);
  const of = (stratum: string) => lots.filter((one) => one.stratum === stratum).map(({ lot }) => lot);
  const weights = new Map(strata.map((stratum) => [stratum, basis === 'equal' ? 1 : of(stratum).length]));
  const wanted = apportion(seats, weights, random);
  return strata.map((stratum) => ({
    stratum,
    wanted: wanted.get(stratum) ?? 0,
    order: shuffled(of(stratum).sort(byText), random),
  }));
};

/** Those who are asked first. */
export const firstDrawn = ({ wanted, order }: Stratum): string[] => order.slice(0, wanted);

/** Who is asked next in a stratum: the first in the order who was not asked and is still in the pool. */
export const nextDrawn = (order: readonly string[], asked: ReadonlySet<string>, still: ReadonlySet<string>): string | undefined =>
  order.find((lot) => !asked.has(lot) && still.has(lot));

export type StratumTold = { stratum: string; told: { wanted: number; available: number; drawn: number } | null };

/**
 * What everybody may know of a draw. A stratum of fewer people than the smallest that is told is left out, and if it is the only one, the next
 * smallest with it, since the sum is told.
 */
export const tellDraw = (strata: readonly Stratum[]): { strata: StratumTold[]; available: number | null } => {
  const bySize = [...strata].sort((a, b) => a.order.length - b.order.length);
  const few = bySize.filter(({ order }) => order.length < smallest);
  const hidden = few.length === 1 ? bySize.slice(0, 2) : few;
  const available = strata.reduce((sum, { order }) => sum + order.length, 0);
  return {
    available: available < smallest ? null : available,
    strata: strata.map((one) => ({
      stratum: one.stratum,
      told: hidden.includes(one) ? null : { wanted: one.wanted, available: one.order.length, drawn: firstDrawn(one).length },
    })),
  };
};
