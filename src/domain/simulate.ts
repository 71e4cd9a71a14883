import { advance, type Standing } from './advance.ts';
import { type Cell, type CellState, cellOf, type Known } from './reporting/cell.ts';
import { atInstitution, nothingGranted } from './requirements/at-institution.ts';
import type { Occasion } from './requirements/bound.ts';
import { type InForce, type PublishedPolicy, requirementsOn } from './requirements/in-force.ts';
import { type Obligation, openAt } from './requirements/obligation.ts';
import { type PlainDate, startOfDay } from './shared/plain-date.ts';

/** A policy as it is published, and as it would be. Absent before: there is none yet. */
export type Proposal = { before: PublishedPolicy | undefined; after: PublishedPolicy };
/** Where somebody stands with a requirement on a day as things are, and would stand. */
export type Simulated = { requirement: string; before: Cell; after: Cell };
/** One day of one person: every requirement of the policy that binds on either side, and the same for each place on a project held that day. */
export type SimulatedDay = { day: PlainDate; cells: Simulated[]; seats: { place: string; cells: Simulated[] }[] };

const unbound: Cell = { state: 'not-bound' };

/** What stands written after everything that is due by a day has been written. */
const advanced = (standing: Standing, policies: readonly PublishedPolicy[], day: PlainDate): Standing => {
  let n = 0;
  const { raised, settled, moved, cancelled, reopened } = advance(standing, policies, startOfDay(day), () => {
    n += 1;
    return `simulated-${day}-${n}`;
  });
  const gone = new Set(cancelled.map(({ id }) => id));
  const back = new Set(reopened.map(({ id }) => id));
  const done = new Set(settled.map(({ obligationId }) => obligationId));
  const put = new Map(moved.map((one) => [one.obligationId, one]));
  const written = (one: Obligation): Obligation => {
    const due = put.get(one.id);
    const dates = due ? { dueOn: due.dueOn, writtenDueOn: due.dueOn === due.writtenDueOn ? null : due.writtenDueOn } : {};
    const cancelledAt = gone.has(one.id) ? startOfDay(day) : back.has(one.id) ? null : one.cancelledAt;
    return { ...one, ...dates, cancelledAt, settledAt: done.has(one.id) ? startOfDay(day) : one.settledAt };
  };
  return { ...standing, obligations: [...standing.obligations, ...raised].map(written) };
};

const knownFrom = (standing: Standing, institutionId: string): Known => {
  const completions = standing.completions.filter(({ id }) => !standing.revoked?.includes(id));
  const { occasions, obligations, granted = nothingGranted } = standing;
  return { ...atInstitution({ occasions, completions, granted }, institutionId), open: openAt(obligations, institutionId) };
};

/** As the page of a project judges a member: by the affiliations and this place alone. */
const inSeat = (known: Known, place: Occasion): Known => {
  const counts = (one: Occasion) => one.trigger === 'onboarding' || one.id === place.id;
  return { ...known, occasions: known.occasions.filter(counts), elsewhere: known.occasions.filter((one) => !counts(one)) };
};

const holdsOn = (day: PlainDate) => (one: Occasion) =>
  one.trigger === 'project' && one.startedOn <= day && (one.finishedOn == null || day <= one.finishedOn);

type Side = { known: Known; rules: readonly InForce[] };

const cellsOf = (sides: { before: Side; after: Side }, day: PlainDate): Simulated[] => {
  const ids = new Set([...sides.before.rules, ...sides.after.rules].map(({ rule }) => rule.id));
  const cell = ({ known, rules }: Side, id: string): Cell => {
    const one = rules.find(({ rule }) => rule.id === id);
    return one ? cellOf(one, known, day) : unbound;
  };
  return [...ids]
    .map((requirement) => ({ requirement, before: cell(sides.before, requirement), after: cell(sides.after, requirement) }))
    .filter(({ before, after }) => before.state !== 'not-bound' || after.state !== 'not-bound');
};

/**
 * Where a person would stand at an institution with one policy, were it published as proposed, beside where they will stand as things are: day
 * after day, with whatever obligations are raised, settled or cancelled meanwhile and nothing further learnt. `standing` need hold obligations
 * of that policy alone; `days` are in order, the first of them today.
 */
export const simulate = (
  standing: Standing,
  { before, after }: Proposal,
  institutionId: string,
  days: readonly PlainDate[],
): SimulatedDay[] => {
  const asIs = before ? [before] : [];
  let [now, then] = [standing, standing];
  return days.map((day) => {
    now = advanced(now, asIs, day);
    then = advanced(then, [after], day);
    const sides = {
      before: { known: knownFrom(now, institutionId), rules: requirementsOn(asIs, day) },
      after: { known: knownFrom(then, institutionId), rules: requirementsOn([after], day) },
    };
    const seats = sides.after.known.occasions.filter(holdsOn(day)).map((place) => ({
      place: place.id,
      cells: cellsOf(
        {
          before: { ...sides.before, known: inSeat(sides.before.known, place) },
          after: { ...sides.after, known: inSeat(sides.after.known, place) },
        },
        day,
      ),
    }));
    return { day, cells: cellsOf(sides, day), seats };
  });
};

const said = (cell: Cell): string => JSON.stringify([cell.state, 'until' in cell ? cell.until : null, 'dueOn' in cell ? cell.dueOn : null]);

/** Those that would be otherwise: another state, or another last or due day. */
export const changesIn = (cells: readonly Simulated[]): Simulated[] => cells.filter(({ before, after }) => said(before) !== said(after));

export type CountedChange = { requirement: string; before: CellState; after: CellState; n: number };

/** How many would go from which state to which, the most first. */
export const changesCounted = (people: readonly { changes: readonly Simulated[] }[]): CountedChange[] => {
  const counted = new Map<string, CountedChange>();
  for (const { requirement, before, after } of people.flatMap(({ changes }) => changes)) {
    const key = `${requirement} ${before.state} ${after.state}`;
    const one = counted.get(key) ?? { requirement, before: before.state, after: after.state, n: 0 };
    counted.set(key, { ...one, n: one.n + 1 });
  }
  return [...counted.values()].sort((a, b) => b.n - a.n);
};
