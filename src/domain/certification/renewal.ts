import type { TrackRules } from '../content/track.ts';
import { validUntil } from '../requirements/validity.ts';
import { granted, type Outcome, refused } from '../shared/outcome.ts';
import { addDays, addMonths, type PlainDate } from '../shared/plain-date.ts';
import type { Span } from '../shared/span.ts';
import { type CertifiedPeriod, lastDay } from './period.ts';

export type TooEarly = { code: 'certification.too_early'; renewableFrom: PlainDate };
type Days = Pick<TrackRules, 'validMonths' | 'renewableDays'>;
type ClosedSpan = Span & { until: PlainDate };

const lasting = (from: PlainDate, { validMonths }: Days): ClosedSpan => ({ from, until: validUntil({ validMonths }, from) ?? from });

/** The first period begins on the day of issue: what was not issued was not held, and the time the office takes is no loss. */
export const firstPeriod = (issuedOn: PlainDate, rules: Days): ClosedSpan => lasting(issuedOn, rules);

/**
 * The period after one that ends on `last`. Completed inside the window it begins the day after the old end, so nobody loses what was left, and a
 * slow office costs nothing; completed after the end it counts from that completion, however late; before the window there is none.
 */
export const nextPeriod = (last: PlainDate, completedOn: PlainDate, rules: Days): Outcome<ClosedSpan, TooEarly> => {
  const renewableFrom = addDays(last, -rules.renewableDays);
  if (completedOn < renewableFrom) return refused({ code: 'certification.too_early', renewableFrom });
  return granted(lasting(completedOn <= last ? addDays(last, 1) : completedOn, rules));
};

/**
 * By what a certificate is renewed. hours: the hours of the cycle; exam: those and the exam again; retest: the exam, since it has lapsed; anew:
 * everything as for a first certificate, since it lapsed long ago.
 */
export const renewalRoutes = ['hours', 'exam', 'retest', 'anew'] as const;
export type RenewalRoute = (typeof renewalRoutes)[number];

/** A renewal of the past, with what it rested on. */
export type Past = CertifiedPeriod & { route: RenewalRoute | null };

/** The certificates that were held one after another up to this one, oldest first; corrections stand in the place of what they corrected. */
export const chainTo = <P extends CertifiedPeriod>(last: P, all: readonly P[]): P[] => {
  const byId = new Map(all.map((one) => [one.id, one]));
  const corrected = new Map(all.flatMap((one) => (one.kind === 'correction' && one.previousId !== null ? [[one.previousId, one]] : [])));
  const asItStands = (one: P): P => {
    const instead = corrected.get(one.id);
    return instead ? asItStands(instead) : one;
  };
  const before = (one: P): P | undefined => {
    const earlier = one.previousId === null ? undefined : byId.get(one.previousId);
    return earlier && one.kind === 'correction' ? before(earlier) : earlier;
  };
  const chain = [asItStands(last)];
  for (let one = before(last); one; one = before(one)) chain.unshift(asItStands(one));
  return chain;
};

/** By which route the last certificate of a chain is renewed on a day. */
export const routeOn = (
  chain: readonly Past[],
  rules: Pick<TrackRules, 'graceDays' | 'retestMonths'> & { renewal: Pick<TrackRules['renewal'], 'byHoursInARow' | 'examUntilYearsHeld'> },
  day: PlainDate,
): RenewalRoute => {
  const last = chain.at(-1);
  const first = chain[0];
  if (!last || !first) return 'anew';
  const until = lastDay(last);
  if (day > addMonths(until, rules.retestMonths)) return 'anew';
  if (day > addDays(until, rules.graceDays)) return 'retest';
  const { byHoursInARow, examUntilYearsHeld } = rules.renewal;
  if (day >= addMonths(first.validFrom, examUntilYearsHeld * 12)) return 'hours';
  const sinceExam = chain.length - 1 - chain.findLastIndex(({ route }) => route !== 'hours');
  return sinceExam >= byHoursInARow ? 'exam' : 'hours';
};
