import { describe, expect, it } from 'vitest';
import { judgedOn } from '#domain/requirements/clearance.ts';
import { heldFor } from '#domain/requirements/held-for.ts';
import { makeRecord, publishRules } from '../../support/requirements.ts';

const day = '2026-11-25';
const found = (satisfiedBy: object, completed: { course: string; on: string; minutes?: number }[]) => {
  const policies = [publishRules([{ from: '2020-01-01', rule: { course: 'a', validMonths: 12, satisfiedBy } }])];
  const record = makeRecord({ occasions: [{ startedOn: '2020-01-01' }], completed });
  const completions = record.completions.map((one) => ({ ...one, serial: null }));
  const question = { ...record, completions, asOf: day };
  const [judged] = judgedOn(policies, question);
  if (!judged) throw new Error('Nothing is required.');
  return { finding: judged.finding, held: heldFor(judged, question) };
};
const [a, b, c] = ['a', 'b', 'c'].map((course) => ({ course }));
const done = (course: string, on = '2026-11-01') => ({ course, on });

describe('what is held of a requirement that is not met', () => {
  it('is each thing with its own end, beside the courses that are missing', () => {
    const { finding } = found({ allOf: [a, b, c] }, [done('a'), done('b', '2026-06-15')]);
    expect(finding).toMatchObject({ met: false, reason: { code: 'never_completed' }, lacking: ['c'] });
    expect(finding.held?.map(({ until }) => until)).toEqual(['2027-10-31', '2027-06-14']);
    expect(finding).not.toHaveProperty('lackingEnough');
  });
  it('of so many of several names those still open and how many of them it takes', () => {
    const { finding } = found({ atLeast: 2, of: [a, b, c] }, [done('b')]);
    expect(finding).toMatchObject({ held: [{ until: '2027-10-31' }], lacking: ['a', 'c'], lackingEnough: 1 });
  });
  it('names no course where something else is missing, too', () => {
    const { finding } = found({ allOf: [a, b, { topic: 'x' }] }, [done('a')]);
    expect(finding.held).toHaveLength(1);
    expect(finding).not.toHaveProperty('lacking');
  });
  it('is left out where nothing is there, where it is met, and where one thing alone is asked for', () => {
    for (const { finding } of [found({ allOf: [a, b] }, []), found({ allOf: [a, b] }, [done('a'), done('b')]), found(a ?? {}, [])]) {
      expect(finding).not.toHaveProperty('held');
      expect(finding).not.toHaveProperty('lacking');
    }
  });
  it('is what the finding says and what a statement says', () => {
    const { finding, held } = found({ atLeast: 2, of: [a, b, c] }, [done('b')]);
    expect({ held: finding.held, lacking: finding.lacking, enough: finding.lackingEnough }).toEqual(held);
  });
});
