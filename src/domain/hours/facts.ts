import type { ClaimUnit } from './claim.ts';

/** What can happen here, as data. Facts hold ids and numbers and no names. */
export type HoursFacts = {
  'hours.earned': { eventId: string; minutes: number };
  'hours.taken_back': { eventId: string };
  'hours.claim_made': { claimId: string; unit: ClaimUnit; amount: number };
  'hours.claim_withdrawn': { claimId: string };
  'hours.claim_decided': { claimId: string; answer: 'accepted' | 'refused'; unit: ClaimUnit; amount: number };
};
