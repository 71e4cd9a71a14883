import { formCut, scaled } from './statistics/angoff.ts';

/** What stands between passing and not: raw points, and who set them. Until a panel has sat it is the platform's per cent, 暂定合格线. */
export type Cut = { points: number; by: 'panel' | 'provisional' };

// Angoff values are means of ratings; adding them up must not fail somebody by a hundred-millionth of a point.
const exact = (value: number): number => Math.round(value * 1e9) / 1e9;

/** `angoff`: what share of borderline candidates a panel expects to answer each item rightly. A form is cut by it only when it values every item. */
export const cutOf = (itemIds: readonly string[], angoff: ReadonlyMap<string, number>, cutScore: number): Cut => {
  const values = itemIds.map((id) => angoff.get(id));
  return itemIds.length > 0 && values.every((value) => value !== undefined)
    ? { points: exact(formCut(values)), by: 'panel' }
    : { points: exact((itemIds.length * cutScore) / 100), by: 'provisional' };
};

/** The mark on the scale on which 60 passes, whichever form was drawn, as it is shown: whole, and never rounded up over the line. */
export const markShown = (points: number, cut: number, of: number): number => Math.floor(exact(scaled(points, { cut, of })));
