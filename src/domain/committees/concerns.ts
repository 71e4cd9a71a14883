import type { PlainDate } from '../shared/plain-date.ts';
import type { RegistrationState } from './registration.ts';

/** What of a committee its secretary has to see to, in a line. */
export type CommitteeConcerns = {
  registration: { state: RegistrationState; dueOn: PlainDate; unreported: number };
  /** How many points of its composition are unmet, and of how many it cannot be told. */
  composition: { unmet: number; unknown: number };
  /** Terms that end soon, and the day of the first. */
  terms: { ending: number; firstOn: PlainDate | null };
};
