import { z } from 'zod';
import { PlainDate } from '../shared/plain-date.ts';

/** Per cent of the usual time. */
export const timeShares = [100, 125, 150, 200] as const;

/** What somebody needs in order to be examined fairly. `reader`: the questions may be read to them. */
export type Accommodation = { timePercent: number; largePrint: boolean; reader: boolean; fromOn: PlainDate; untilOn: PlainDate };

const Ticked = z.preprocess((value) => value === 'yes', z.boolean());

export const AccommodationForm = z.object({
  timePercent: z.coerce.number().pipe(z.union(timeShares.map((share) => z.literal(share)))),
  largePrint: Ticked,
  reader: Ticked,
  fromOn: PlainDate,
  untilOn: PlainDate,
  reason: z.string().trim().min(4).max(500),
});
export const WithdrawAccommodationForm = z.object({ accommodationId: z.string().min(1) });

export type AccommodationRefusal =
  | { code: 'assessment.accommodation_ends_before_start'; field: 'untilOn' }
  | { code: 'assessment.accommodation_grants_nothing'; field: 'timePercent' }
  | { code: 'assessment.accommodation_own'; field: 'reason' };

/** Everything granted for `day` together: the longest time, and each aid that any of them names. */
export const accommodationOn = (granted: readonly Accommodation[], day: PlainDate): Omit<Accommodation, 'fromOn' | 'untilOn'> => {
  const inForce = granted.filter(({ fromOn, untilOn }) => fromOn <= day && day <= untilOn);
  return {
    timePercent: Math.max(100, ...inForce.map(({ timePercent }) => timePercent)),
    largePrint: inForce.some(({ largePrint }) => largePrint),
    reader: inForce.some(({ reader }) => reader),
  };
};
