import { describe, expect, it } from 'vitest';
import { requirementsOn } from '#domain/requirements/in-force.ts';
import { afterExemptions } from '#domain/requirements/moved.ts';
import { dueSoonDays, settledBy, stateOf } from '#domain/requirements/obligation.ts';
import { followingOccasions } from '#domain/requirements/occasions.ts';
import type { Exemption } from '#domain/requirements/record.ts';
import { addDays } from '#domain/shared/plain-date.ts';
import { makeRecord, makeRule, publishRules, type RecordGiven } from '../../support/requirements.ts';

const dueOn = '2026-06-30';

describe('an open obligation', () => {
  const on = (day: string) => stateOf({ settledAt: null, dueOn }, day);

  it('is in time on its due day and overdue on the next', () => {
    expect([on(dueOn), on(addDays(dueOn, 1))]).toEqual(['due-soon', 'overdue']);
  });

  it('is due soon from a week before', () => {
    expect([on(addDays(dueOn, -dueSoonDays - 1)), on(addDays(dueOn, -dueSoonDays))]).toEqual(['open', 'due-soon']);
  });

  it('is put off by an exemption that begins on its due day, and by none that begins after it or ended before', () => {
    const exemption = (from: string, until: string | null): Exemption[] => [
      { id: 'x', policy: 'policy', requirement: 'rule', kind: 'exempted', from, until, grantedBy: 'person:a' },
    ];
    const about = { policy: 'policy', requirement: 'rule' };
    expect(afterExemptions(exemption(dueOn, '2026-09-30'), about, dueOn).on).toBe('2026-09-30');
    expect(afterExemptions(exemption(addDays(dueOn, 1), '2026-09-30'), about, dueOn).on).toBe(dueOn);
    expect(afterExemptions(exemption('2026-01-01', addDays(dueOn, -1)), about, dueOn).on).toBe(dueOn);
    expect(afterExemptions(exemption('2026-01-01', null), about, dueOn).on).toBe(dueOn);
  });
});

describe('what was learnt before', () => {
  const rule = makeRule({ validMonths: 12 });
  const settles = (completedOn: string, raisedOn: string) =>
    settledBy({ policy: 'policy', rule, occasion: 'occasion-0', raisedOn }, makeRecord({ completed: [completedOn] }), raisedOn) !==
    undefined;

  it('settles an obligation that is raised on its last valid day, and none that is raised later', () => {
    expect(settles('2025-06-01', '2026-05-31')).toBe(true);
    expect(settles('2025-06-01', '2026-06-01')).toBe(false);
  });
});

describe('occasions that follow from an affiliation', () => {
  const asked = (rule: Record<string, unknown>, from: string, given: RecordGiven, day: string) => {
    const [one] = requirementsOn([publishRules([{ from, rule }])], day);
    if (!one) throw new Error('Nothing is in force.');
    return followingOccasions(one, makeRecord(given), day).map(({ startedOn }) => startedOn);
  };

  it('come round from the first edition on: periods that began before nobody asked are not asked for', () => {
    const yearly = { trigger: 'periodic', everyMonths: 12 };
    const joined = { occasions: [{ startedOn: '2022-03-01' }] };
    expect(asked(yearly, '2025-03-01', joined, '2026-06-01')).toEqual(['2025-03-01', '2026-03-01']);
    expect(asked(yearly, '2025-03-02', joined, '2026-06-01')).toEqual(['2026-03-01']);
  });

  it('are made by a change of rules for those who had completed the course before its first day', () => {
    const change = { trigger: 'rule-change', holdersOf: 'gen-101' };
    expect(asked(change, '2026-01-01', { completed: ['2025-12-31'] }, '2026-02-01')).toEqual(['2026-01-01']);
    expect(asked(change, '2026-01-01', { completed: ['2026-01-01'] }, '2026-02-01')).toEqual([]);
  });

  it('are made by a campaign for whoever comes by its due day, and for nobody who comes later', () => {
    const campaign = { trigger: 'campaign', due: { on: '2026-03-31' } };
    const joining = (startedOn: string) => asked(campaign, '2026-01-01', { occasions: [{ startedOn }] }, '2026-12-01');
    expect(joining('2026-03-31')).toEqual(['2026-03-31']);
    expect(joining('2026-04-01')).toEqual([]);
  });
});
