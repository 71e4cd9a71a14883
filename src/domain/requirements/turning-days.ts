import { addDays, addMonths, type PlainDate } from '../shared/plain-date.ts';
import type { PublishedPolicy } from './in-force.ts';
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
