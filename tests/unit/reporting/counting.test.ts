import { describe, expect, it } from 'vitest';
import { cellFrom } from '#domain/reporting/cell.ts';
import { lapsesOf, nearness } from '#domain/reporting/lapses.ts';
import { outcomeOf } from '#domain/reporting/outcome-of.ts';
import { ageOf, asideOf, coverageOf, splitOf, type Tally } from '#domain/reporting/tally.ts';
import type { Explanation } from '#domain/requirements/is-current.ts';
import { addDays } from '#domain/shared/plain-date.ts';

const tally = (state: Tally['state'], people: number): Tally => ({
  unitId: 'unit',
  policy: 'policy',
  requirement: 'rule',
  state,
  age: state === 'overdue' ? '30' : null,
  people,
});

describe('who counts', () => {
  it('in grace and after expiry is late; who may renew has met it; who has time is in time', () => {
    expect((['grace', 'expired', 'overdue', 'renewal', 'met', 'open', 'due-soon'] as const).map(outcomeOf)).toEqual([
      ...['late', 'late', 'late', 'met', 'met', 'in-time', 'in-time'],
    ]);
  });

  it('leaves out who is exempt, away or not bound, and says how many beside', () => {
    const tallies = [tally('met', 3), tally('overdue', 1), tally('exempt', 5), tally('suspended', 2), tally('not-bound', 90)];
    expect(coverageOf(splitOf(tallies))).toBe(0.75);
    expect(asideOf(tallies)).toEqual({ exempt: 5, suspended: 2 });
    expect(coverageOf(splitOf([tally('exempt', 5)]))).toBeNull();
  });
});

describe('how late what is overdue is', () => {
  it('is told in steps of one to thirty days, to ninety, and more', () => {
    const due = '2026-01-01';
    expect([1, 30, 31, 90, 91].map((days) => ageOf(due, addDays(due, days)))).toEqual(['30', '30', '90', '90', 'older']);
  });
});

describe('what has run out', () => {
  const nothing = { since: null, by: [], renewableFrom: null, grace: null, origins: [], occasions: [] };
  const why = (dueOn: string): Explanation => ({ ...nothing, state: 'expired', until: '2026-01-09', due: { on: dueOn, origins: [] } });

  it('is said to have run out until it is overdue again', () => {
    const cell = (dueOn: string) => cellFrom(why(dueOn), { completions: [] }, '2026-02-01');
    expect(cell('2026-02-01')).toEqual({ state: 'expired', until: '2026-01-09' });
    expect(cell('2026-01-31')).toEqual({ state: 'overdue', dueOn: '2026-01-31' });
  });
});

describe('a lapse', () => {
  const about = { policy: 'policy', requirement: 'rule' };
  const until = '2027-06-30';
  const stretches = [
    { ...about, from: '2026-01-01', to: until, dueOn: null, state: 'met' as const },
    { ...about, from: addDays(until, 1), to: null, dueOn: null, state: 'expired' as const },
  ];
  const lapses = (last: string | null) => lapsesOf(stretches, { first: '2026-11-01', last });

  it('is one of a project that still goes on the day after, and none of one that ends by then', () => {
    expect(lapses(addDays(until, 1))).toHaveLength(1);
    expect(lapses(until)).toEqual([]);
    expect(lapses(null)).toHaveLength(1);
  });

  it('is marked ninety, thirty and seven days before, each from its day on', () => {
    const [lapse] = lapses(null);
    const near = (days: number) => nearness(lapse ?? { marks: [] }, addDays(until, -days));
    expect([91, 90, 31, 30, 8, 7, 0].map(near)).toEqual([null, 90, 90, 30, 30, 7, 7]);
  });
});
