import { type InForce, type PublishedPolicy, requirementsOn } from '../requirements/in-force.ts';
import { isCurrent } from '../requirements/is-current.ts';
import { mayBind } from '../requirements/occasions.ts';
import { drifts, nextPeriods, turningDays, turnsOf } from '../requirements/turning-days.ts';
import { addDays, addMonths, laterOf, type PlainDate } from '../shared/plain-date.ts';
import { type CellState, cellFrom, type Known } from './cell.ts';

/** A requirement and the days, in a row, on which a person stands with it in one way. `dueOn`: of what is overdue, the day by which it was due. */
export type Stretch = {
  policy: string;
  requirement: string;
  state: Exclude<CellState, 'not-bound'>;
  from: PlainDate;
  to: PlainDate | null;
  dueOn: PlainDate | null;
};

// Beyond this nothing is kept: facts will have changed, and whatever changes them works it out anew. Whoever plans farther ahead says so.
const horizonMonths = 60;

/** The last day that is looked at from a day on, where nothing asks for more. */
export const horizonFrom = (day: PlainDate): PlainDate => addMonths(day, horizonMonths);

type Turn = { state: CellState; dueOn: PlainDate | null; next: PlainDate | undefined };

const earliest = (days: readonly PlainDate[], after: PlainDate): PlainDate | undefined => {
  let first: PlainDate | undefined;
  for (const day of days) if (day > after && (first === undefined || day < first)) first = day;
  return first;
};

const turn = (known: Known, one: InForce | undefined, days: readonly PlainDate[], day: PlainDate): Turn => {
  if (!one) return { state: 'not-bound', dueOn: null, next: earliest(days, day) };
  const why = isCurrent(known, one, day);
  const periodic = one.rule.everyMonths === undefined ? [] : nextPeriods(known, one.rule.everyMonths, day);
  const away = drifts(one, known, day) ? [addDays(day, 1)] : [];
  const cell = cellFrom(why, known, day);
  const dueOn = cell.state === 'overdue' ? cell.dueOn : null;
  return { state: cell.state, dueOn, next: earliest([...days, ...turnsOf(why), ...periodic, ...away], day) };
};

const stretchesOf = (known: Known, policy: PublishedPolicy, requirement: string, { days, from, horizon }: Asked): Stretch[] => {
  const stretches: Stretch[] = [];
  let day: PlainDate | undefined = from;
  while (day !== undefined) {
    const one = requirementsOn([policy], day).find(({ rule }) => rule.id === requirement);
    const { state, dueOn, next }: Turn = turn(known, one, days, day);
    const to = next === undefined || next > horizon ? null : addDays(next, -1);
    const last = stretches.at(-1);
    if (state !== 'not-bound') {
      const goesOn = last && last.state === state && last.dueOn === dueOn && last.to !== null && addDays(last.to, 1) === day;
      if (goesOn) last.to = to;
      else stretches.push({ policy: policy.slug, requirement, state, from: day, to, dueOn });
    }
    day = to === null ? undefined : next;
  }
  return stretches;
};

type Asked = { days: readonly PlainDate[]; from: PlainDate; horizon: PlainDate };

/**
 * Where a person will stand with every requirement from a day on, if nothing further happens: each later day lies in exactly one stretch of a
 * requirement, or in none while it does not bind. Worked out for sixty months, or to `until` where that is later. What is kept of it needs no nightly run to stay true.
 */
export const timeline = (
  known: Known,
  policies: readonly PublishedPolicy[],
  { from, until = from }: Pick<Asked, 'from'> & { until?: PlainDate },
): Stretch[] => {
  const horizon = laterOf(horizonFrom(from), until);
  return policies.flatMap((policy) => {
    const rules = policy.editions.flatMap(({ edition }) => edition.requirements).filter((rule) => mayBind(rule, known.occasions));
    if (rules.length === 0) return [];
    const days = turningDays(known, [policy]).filter((day) => day > from);
    return [...new Set(rules.map(({ id }) => id))].flatMap((id) => stretchesOf(known, policy, id, { days, from, horizon }));
  });
};
