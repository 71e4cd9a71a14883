import type { Reader } from '#db/client.ts';
import type { DrawPlan } from '#domain/participation/draw-forms.ts';
import { drawable, strataOf } from './pool.ts';

export type PlanFound = { all: number; strata: { stratum: string; available: number; share: number; isShort: boolean }[] };

/** What a draw would find now. `share`: the seats of a stratum before they are rounded. */
export const planFound = async (
  db: Reader,
  { seats, strata, basis, interested }: DrawPlan,
  { institutionIsDemo, now }: { institutionIsDemo: boolean; now: Date },
): Promise<PlanFound> => {
  const people = await drawable(db, { interested, institutionIsDemo, now });
  const found = strataOf(people, strata);
  const shareOf = (available: number) => (basis === 'equal' ? seats / found.length : (seats * available) / people.length);
  return {
    all: people.length,
    strata: found.map((one) => ({ ...one, share: shareOf(one.available), isShort: Math.floor(shareOf(one.available)) > one.available })),
  };
};
