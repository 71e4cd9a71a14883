import type { TrackRules } from '../content/track.ts';
import { addDays, addMonths, daysBetween, type PlainDate } from '../shared/plain-date.ts';
import { spanCovers } from '../shared/span.ts';
import { type CertifiedPeriod, isValidOn, lastDay, revokedOn, supersededOn, suspensionsOf } from './period.ts';

/** Where a certificate stands on a day. due: valid, and it may be renewed. grace and lapsed: no longer valid. None of them is ever typed in. */
export const certificateStates = ['upcoming', 'valid', 'due', 'grace', 'lapsed', 'suspended', 'revoked', 'superseded'] as const;
export type CertificateState = (typeof certificateStates)[number];

type Rules = Pick<TrackRules, 'renewableDays' | 'graceDays' | 'retestMonths'>;

/** 可续期日, 有效期至, 宽限期止, and the last day on which a test renews it. */
export type CertificateDays = { renewableFrom: PlainDate; until: PlainDate; graceUntil: PlainDate; retestUntil: PlainDate };

export const daysOf = (period: CertifiedPeriod, rules: Rules): CertificateDays => {
  const until = lastDay(period);
  return {
    until,
    renewableFrom: addDays(until, -rules.renewableDays),
    graceUntil: addDays(until, rules.graceDays),
    retestUntil: addMonths(until, rules.retestMonths),
  };
};

/** The state of one certificate on a day, taken by itself. */
export const stateOn = (period: CertifiedPeriod, rules: Rules, day: PlainDate): CertificateState => {
  const [superseded, revoked] = [supersededOn(period), revokedOn(period)];
  if (superseded !== null && superseded <= day) return 'superseded';
  if (revoked !== null && revoked <= day) return 'revoked';
  if (day < period.validFrom) return 'upcoming';
  const { until, renewableFrom, graceUntil } = daysOf(period, rules);
  if (day <= until && suspensionsOf(period).some((span) => spanCovers(span, day))) return 'suspended';
  if (day <= until) return day < renewableFrom ? 'valid' : 'due';
  return day <= graceUntil ? 'grace' : 'lapsed';
};

/** Reminders are written when so many days of validity are left. */
export const reminderSteps = [90, 30, 7] as const;

/** How close the end is, as the steps of the reminders; null before the first. */
export const stepOf = (until: PlainDate, day: PlainDate): (typeof reminderSteps)[number] | null =>
  reminderSteps.findLast((step) => daysBetween(day, until) <= step) ?? null;

/** What somebody holds in a track: the certificate that counts on a day and where the holder stands with it. */
export type Holding = CertificateDays & {
  state: CertificateState;
  period: CertifiedPeriod;
  /** A renewal that is issued and carries on where `period` ends. */
  next: CertifiedPeriod | null;
};

/**
 * Where somebody stands in a track on a day, by all the certificates issued to them. One that is renewed already is valid and no longer due, and
 * its end is that of the renewal. Of those that no longer stand the latest is shown. Undefined: none was ever issued.
 */
export const holdingOn = (periods: readonly CertifiedPeriod[], rules: Rules, day: PlainDate): Holding | undefined => {
  const standing = periods
    .filter((one) => supersededOn(one) === null)
    .sort((a, b) => (a.validFrom === b.validFrom ? (a.issuedOn < b.issuedOn ? -1 : 1) : a.validFrom < b.validFrom ? -1 : 1));
  const begun = standing.filter(({ validFrom }) => validFrom <= day);
  const period = begun.findLast((one) => isValidOn(one, day)) ?? begun.at(-1) ?? standing[0];
  if (!period) return undefined;
  const own = daysOf(period, rules);
  const state = stateOn(period, rules, day);
  const carriesOn = ({ validFrom, ...rest }: CertifiedPeriod) =>
    validFrom > day && validFrom <= addDays(own.until, 1) && isValidOn({ validFrom, ...rest }, validFrom);
  const next = state === 'upcoming' ? null : (standing.findLast((one) => one !== period && carriesOn(one)) ?? null);
  if (next === null) return { ...own, state, period, next };
  return { ...daysOf(next, rules), state: state === 'due' ? 'valid' : state, period, next };
};
