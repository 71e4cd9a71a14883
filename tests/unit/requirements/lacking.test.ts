import { describe, expect, it } from 'vitest';
import { coursesLacking } from '#domain/requirements/lacking.ts';
import { makeRecord, publishRules } from '../../support/requirements.ts';

const day = '2026-11-25';
const lacking = (satisfiedBy: object | undefined, completed: { course: string; on: string }[] = []) => {
  const [policy] = [publishRules([{ from: '2020-01-01', rule: { course: 'a', validMonths: 12, ...(satisfiedBy && { satisfiedBy }) } }])];
  const rule = policy.editions[0]?.edition.requirements[0];
  if (!rule) throw new Error('There is no rule.');
  const one = { policy: 'policy', version: '2020.0', editionId: 'e', rule, since: '2020-01-01' };
  return coursesLacking(one, makeRecord({ occasions: [{ startedOn: '2020-01-01' }], completed }), day);
};
const [a, b, c] = ['a', 'b', 'c'].map((course) => ({ course }));
const done = (course: string, on = '2026-11-01') => ({ course, on });

describe('the courses that are missing', () => {
  it('are the one that the requirement names', () => expect(lacking(undefined)).toEqual(['a']));
  it('of all are those not completed, or no longer valid', () => {
    expect(lacking({ allOf: [a, b, c] })).toEqual(['a', 'b', 'c']);
    expect(lacking({ allOf: [a, b] }, [done('a')])).toEqual(['b']);
    expect(lacking({ allOf: [a, b] }, [done('a', '2025-01-10'), done('b')])).toEqual(['a']);
  });
  it('of any are one, the course that leads there first', () => {
    expect(lacking({ anyOf: [b, a] })).toEqual(['a']);
    expect(lacking({ anyOf: [b, c] })).toEqual(['b']);
  });
  it('of so many are as many as it takes', () => {
    expect(lacking({ atLeast: 2, of: [c, b, a] })).toEqual(['a', 'c']);
    expect(lacking({ atLeast: 2, of: [a, b, c] }, [done('c')])).toEqual(['a']);
    expect(lacking({ atLeast: 2, of: [{ anyOf: [a, b] }, c] }, [done('b')])).toEqual(['c']);
  });
  it('are the course that leads there, where no course is asked for', () => {
    expect(lacking({ certification: 'member' })).toEqual(['a']);
    expect(lacking({ allOf: [a, { topic: 'x' }] }, [done('a')])).toEqual(['a']);
  });
});
