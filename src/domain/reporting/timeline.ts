import { type PublishedPolicy, requirementsOn } from '../requirements/in-force.ts';
import { type Explanation, isCurrent } from '../requirements/is-current.ts';
import { nextPeriods, turningDays, turnsOf } from '../requirements/turning-days.ts';
import { addDays, addMonths, type PlainDate } from '../shared/plain-date.ts';
import { type CellState, cellFrom, type Known } from './cell.ts';

/** A requirement and the days, in a row, on which a person stands with it in one way. `until` as the cell of the first of these days says it. */
export type Stretch = {
  policy: string;
  requirement: string;
  state: Exclude<CellState, 'not-bound'>;
  from: PlainDate;
  to: PlainDate | null;
};

// Beyond this nothing is worked out: facts will have changed, and whatever changes them works it out anew.
const horizonMonths = 60;

type Asked = { from: PlainDate };
type Turn = { state: CellState; next: PlainDate | undefined };

const turn = (
  known: Known,
  policies: readonly PublishedPolicy[],
  days: readonly PlainDate[],
  requirement: string,
  day: PlainDate,
): Turn => {
  const one = requirementsOn(policies, day).find(({ rule }) => rule.id === requirement);
  const why: Explanation | undefined = one && isCurrent(known, one, day);
  const periodic = one?.rule.everyMonths === undefined ? [] : nextPeriods(known, one.rule.everyMonths, day);
  // While a leave has no end the days it moves go on moving, so each day is looked at by itself.
  const away = known.leaves?.some(({ from, until }) => until === null && from <= day) ? [addDays(day, 1)] : [];
  const next = [...days, ...(why ? turnsOf(why) : []), ...periodic, ...away].filter((later) => later > day).sort()[0];
  return { state: why ? cellFrom(why, known, day).state : 'not-bound', next };
};

/**
 * Where a person will stand with every requirement from a day on, if nothing further happens: each later day lies in exactly one stretch of a
 * requirement, or in none while it does not bind. What is kept of it needs no nightly run to stay true.
 */
export const timeline = (known: Known, policies: readonly PublishedPolicy[], { from }: Asked): Stretch[] => {
  const horizon = addMonths(from, horizonMonths);
  return policies.flatMap((policy) => {
    const alone = [policy];
    const days = turningDays(known, alone);
    const ids = new Set(policy.editions.flatMap(({ edition }) => edition.requirements.map(({ id }) => id)));
    return [...ids].flatMap((requirement) => {
      const stretches: Stretch[] = [];
      let day: PlainDate | undefined = from;
      while (day !== undefined) {
        const { state, next }: Turn = turn(known, alone, days, requirement, day);
        const to = next === undefined || next > horizon ? null : addDays(next, -1);
        const last = stretches.at(-1);
        if (state !== 'not-bound') {
          if (last && last.state === state && last.to !== null && addDays(last.to, 1) === day) last.to = to;
          else stretches.push({ policy: policy.slug, requirement, state, from: day, to });
        }
        day = to === null ? undefined : next;
      }
      return stretches;
    });
  });
};
