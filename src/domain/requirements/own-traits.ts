import { covers } from '../shared/interval.ts';
import type { PlainDate } from '../shared/plain-date.ts';
import type { Occasion } from './bound.ts';
import { precedes } from './occasions.ts';

/** What somebody is on a day, by the affiliation that covers it, of several the one that began last. */
export const traitsOn = (day: PlainDate, occasions: readonly Occasion[]): Pick<Occasion, 'contract' | 'position' | 'units'> => {
  const [joined] = occasions
    .filter(({ trigger, startedOn, finishedOn = null }) => trigger === 'onboarding' && covers({ startedOn, finishedOn }, day))
    .sort((a, b) => (precedes(a, b) ? 1 : -1));
  return {
    ...(joined?.contract && { contract: joined.contract }),
    ...(joined?.position && { position: joined.position }),
    ...(joined?.units && { units: joined.units }),
  };
};

/**
 * Occasions with what their people are: a place on a project or a seat says nothing of unit, position and contract, and an audience may ask for them.
 */
export const withOwnTraits = <O extends Occasion & { institutionId: string }>(occasions: readonly O[]): O[] =>
  occasions.map((one) => {
    if (one.trigger === 'onboarding') return one;
    const here = occasions.filter(({ institutionId }) => institutionId === one.institutionId);
    return { ...traitsOn(one.startedOn, here), ...one };
  });
