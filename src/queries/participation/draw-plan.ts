import type { Reader } from '#db/client.ts';
import type { DrawPlan } from '#domain/participation/draw-forms.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { drawable, strataOf } from './pool.ts';

export type PlanFound = { all: number; strata: { stratum: string; available: number; share: number; isShort: boolean }[] };

/** What a draw would find today. `share`: the seats of a stratum before they are rounded. */
export const planFound = async (
  db: Reader,
  { seats, strata, basis, interested }: DrawPlan,
  { institutionIsDemo, today }: { institutionIsDemo: boolean; today: PlainDate },
): Promise<PlanFound> => {
  const people = await drawable(db, { interested, institutionIsDemo, today });
  const found = strataOf(people, strata);
  const shareOf = (available: number) => (basis === 'equal' ? seats / found.length : (seats * available) / people.length);
  return {
    all: people.length,
    strata: found.map((one) => ({ ...one, share: shareOf(one.available), isShort: Math.floor(shareOf(one.available)) > one.available })),
  };
};
