/** Where somebody stands between two ends: from −3, wholly against, to +3, wholly for. */
export const stances = [-3, -2, -1, 0, 1, 2, 3] as const;
export type Stance = (typeof stances)[number];
export type Side = 'for' | 'against';

export const isStance = (value: number): value is Stance => stances.some((stance) => stance === value);

/** What came of weighing: how far and which way somebody moved, which reasons they took, and whether any was of the side they do not lean to. */
export const weighed = (before: Stance, after: Stance, taken: readonly Side[]) => {
  const steps = Math.abs(after - before);
  const otherSide: Side | undefined = after > 0 ? 'against' : after < 0 ? 'for' : undefined;
  return {
    steps,
    way: after > before ? ('for' as const) : after < before ? ('against' as const) : ('nowhere' as const),
    for: taken.filter((side) => side === 'for').length,
    against: taken.filter((side) => side === 'against').length,
    heardOther: otherSide === undefined || taken.includes(otherSide),
  };
};
