import { addDays, addMonths, type PlainDate } from '../shared/plain-date.ts';
import { asksAnew, type InForce, type PublishedPolicy } from './in-force.ts';
import type { Explanation } from './is-current.ts';
import { dueSoonDays } from './obligation.ts';
import type { DatedRecord } from './record.ts';

const after = (day: PlainDate | null | undefined): PlainDate[] => (day ? [addDays(day, 1)] : []);

/** Every day on which something in a record or in the policies begins, or is over for the first time. */
export const turningDays = (record: DatedRecord, policies: readonly PublishedPolicy[]): PlainDate[] => [
  ...policies.flatMap(({ editions }) => editions.map(({ edition }) => edition.from)),
  ...record.occasions.flatMap(({ startedOn, finishedOn }) => [startedOn, ...after(finishedOn)]),
  ...record.completions.map(({ completedOn }) => completedOn),
  ...(record.others ?? []).map(({ on }) => on),
  ...(record.exemptions ?? []).flatMap(({ from, until }) => [from, ...after(until)]),
  ...(record.leaves ?? []).flatMap(({ from, until }) => [from, ...after(until)]),
];

/** The days after `day` on which what was explained turns into something else by itself. */
export const turnsOf = ({ until, renewableFrom, grace, due }: Explanation): PlainDate[] => [
  ...after(until),
  ...after(grace?.until),
  ...(renewableFrom === null ? [] : [renewableFrom]),
  ...(due === null ? [] : [addDays(due.on, -dueSoonDays), ...after(due.on)]),
];

/** The next time that something recurring comes round, for each affiliation. */
export const nextPeriods = (record: DatedRecord, everyMonths: number, day: PlainDate): PlainDate[] =>
  record.occasions
    .filter(({ trigger }) => trigger === 'onboarding')
    .map(({ startedOn }) => {
      let n = 1;
      while (addMonths(startedOn, n * everyMonths) <= day) n += 1;
      return addMonths(startedOn, n * everyMonths);
    });

/**
 * Whether each day of a leave without an end has to be looked at by itself. Whatever such a leave moves lies ahead of every day of it, so that
 * nothing turns while it goes on; save that how far ahead decides about a renewal window, which changes where something that stands still
 * comes to lie in between.
 */
export const drifts = ({ rule, policy }: InForce, { leaves = [], extensions = [] }: DatedRecord, day: PlainDate): boolean =>
  rule.renewalDays !== undefined &&
  leaves.some(({ from, until }) => until === null && from <= day) &&
  (leaves.length > 1 ||
    asksAnew.includes(rule.trigger) ||
    (rule.validity !== undefined && 'from' in rule.validity) ||
    extensions.some((extension) => extension.policy === policy));
