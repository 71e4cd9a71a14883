import { describe, expect, it } from 'vitest';
import type { Cell } from '#domain/reporting/cell.ts';
import { isLacking, minutesOf, nextStepsOf } from '#domain/reporting/next-steps.ts';
import { makeRule } from '../../support/requirements.ts';

const columns = [
  { rule: makeRule({ id: 'a', course: 'gen-101' }) },
  { rule: makeRule({ id: 'b', course: 'gen-101' }) },
  { rule: makeRule({ id: 'c', course: 'ani-201' }) },
];
const met: Cell = { state: 'met', until: null, completionId: null };
const overdue: Cell = { state: 'overdue', dueOn: '2026-11-01' };
const expired: Cell = { state: 'expired', until: '2026-11-01' };
const away: Cell = { state: 'suspended', until: null };
const member = {
  minutesLeft: new Map([
    ['gen-101', 40],
    ['ani-201', 30],
  ]),
  reach: 'account',
  from: 'here',
  openProofs: 0,
} as const;
const steps = (cells: Cell[], changes: object = {}) => nextStepsOf(columns, { ...member, cells, ...changes });

describe('what has to happen next', () => {
  it('is nothing where everything is met', () => expect(steps([met, met, met])).toEqual([]));
  it('is each course once, by the member, with the minutes left', () => {
    const found = steps([overdue, overdue, expired]);
    expect(found).toEqual([
      { by: 'learner', what: 'take_course', course: 'gen-101', minutes: 40 },
      { by: 'learner', what: 'take_again', course: 'ani-201', minutes: 30 },
    ]);
    expect(minutesOf(found)).toBe(70);
  });
  it('begins with what others do so that the member can begin', () => {
    const first = (changes: object) => steps([overdue, met, met], changes)[0];
    expect(first({ reach: 'nothing' })).toEqual({ by: 'administrator', what: 'record_address' });
    expect(first({ reach: 'address' })).toEqual({ by: 'administrator', what: 'open_account' });
    expect(first({ reach: 'address', from: 'outside' })).toEqual({ by: 'lead', what: 'send_link' });
    expect(first({ openProofs: 2 })).toEqual({ by: 'administrator', what: 'decide_proof', n: 2 });
  });
  it('is to renew what may be renewed, which is nothing that is missing', () => {
    const renewal: Cell = { state: 'renewal', until: '2026-12-31', completionId: 'c' };
    const sooner: Cell = { ...renewal, until: '2026-12-20' };
    const found = steps([renewal, sooner, met]);
    expect(found).toEqual([{ by: 'learner', what: 'renew', course: 'gen-101', until: '2026-12-20' }]);
    expect(isLacking(found)).toBe(false);
    expect(minutesOf(found)).toBe(0);
    const both = steps([renewal, overdue, expired]);
    expect(both.map(({ what }) => what)).toEqual(['take_course', 'take_again']);
    expect(isLacking(both)).toBe(true);
  });
  it('is the courses that are missing of several, and not one that was completed', () =>
    expect(steps([overdue, met, met], { lacking: [['ani-201'], [], []] })).toEqual([
      { by: 'learner', what: 'take_course', course: 'ani-201', minutes: 30 },
    ]));
  it('is the administrator’s while somebody is on leave', () =>
    expect(steps([away, met, met])).toEqual([{ by: 'administrator', what: 'look_at_leave' }]));
});
