import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { biasLabOf, measuresOf, outcomeAt, percent } from '#domain/content/fairness.ts';

const near = { name: 'near', need: [0, 1, 2, 4, 5, 6, 8, 10, 12, 12], other: [22, 30, 28, 22, 14, 6, 7, 5, 4, 2] };

describe('a threshold', () => {
  it('selects whoever stands at it or above', () => expect(outcomeAt(near, 6)).toEqual({ found: 48, wrong: 24, missed: 12, left: 116 }));
  it('of one selects everybody', () => expect(outcomeAt(near, 1)).toEqual({ found: 60, wrong: 140, missed: 0, left: 0 }));
});

describe('the measures', () => {
  it('divide by everybody, by those in need, and by those selected', () => {
    const { selection, recall, precision } = measuresOf(outcomeAt(near, 6));
    expect([selection, recall, precision].map(percent)).toEqual(['36%', '80%', '66.7%']);
  });
  it('say nothing where nobody is there to divide by', () => {
    const nobody = { name: 'none', need: Array(10).fill(0), other: Array(10).fill(0) };
    expect(Object.values(measuresOf(outcomeAt(nobody, 5))).map(percent)).toEqual(['–', '–', '–']);
  });

  const counts = fc.array(fc.nat(50), { minLength: 10, maxLength: 10 });
  it('cannot be chosen freely: two of them and the base rate give the false-positive rate', () =>
    fc.assert(
      fc.property(counts, counts, fc.integer({ min: 1, max: 10 }), (need, other, threshold) => {
        const outcome = outcomeAt({ name: 'g', need, other }, threshold);
        const { recall, precision } = measuresOf(outcome);
        const [inNeed, not] = [outcome.found + outcome.missed, outcome.wrong + outcome.left];
        fc.pre(recall !== null && precision !== null && precision > 0 && not > 0);
        const byIdentity = (inNeed / not) * ((1 - (precision ?? 0)) / (precision ?? 1)) * (recall ?? 0);
        expect(byIdentity).toBeCloseTo(outcome.wrong / not, 9);
      }),
    ));
  it('never lose anybody, and find no fewer as the line comes down', () =>
    fc.assert(
      fc.property(counts, counts, fc.integer({ min: 2, max: 10 }), (need, other, threshold) => {
        const group = { name: 'g', need, other };
        const [high, low] = [outcomeAt(group, threshold), outcomeAt(group, threshold - 1)];
        expect(high.found + high.wrong + high.missed + high.left).toBe([...need, ...other].reduce((sum, n) => sum + n, 0));
        expect(low.found).toBeGreaterThanOrEqual(high.found);
        expect(low.wrong).toBeGreaterThanOrEqual(high.wrong);
      }),
    ));
});

it('a lab is read from the attributes of its tag', () =>
  expect(
    biasLabOf({
      first: '甲',
      firstNeed: near.need.join(' '),
      firstOther: near.other.join(' '),
      second: '乙',
      secondNeed: '0 2 2 2 4 2 2 2 2 2',
      secondOther: '20 20 16 11 8 2 1 1 1 0',
      settings: '同一条线 6 6 | 11 more places 6 10',
      capacity: '87',
    }),
  ).toMatchObject({
    groups: [{ ...near, name: '甲' }, { name: '乙' }],
    settings: [
      { label: '同一条线', thresholds: [6, 6] },
      { label: '11 more places', thresholds: [6, 10] },
    ],
    capacity: 87,
  }));
