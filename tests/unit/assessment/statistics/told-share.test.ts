import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Chosen, mayTell, tellSum } from '#domain/assessment/statistics/told-share.ts';

describe('who chose what', () => {
  it.each([
    [4, 0, false],
    [5, 0, true],
    [5, 5, true],
    [9, 5, false],
    [10, 5, true],
    [10, 4, false],
    [10, 6, false],
    [100, 99, false],
    [100, 95, true],
    [0, 0, false],
  ])('of %s people, %s of whom chose it, may be told: %s', (n, chosen, expected) => expect(mayTell({ n, chosen })).toBe(expected));

  it('a sum holds what is told of each, and the others only together', () => {
    expect(
      tellSum([
        { n: 20, chosen: 10 },
        { n: 4, chosen: 2 },
      ]),
    ).toEqual({ n: 20, chosen: 10, lacks: true });
    expect(
      tellSum([
        { n: 20, chosen: 10 },
        { n: 8, chosen: 3 },
        { n: 8, chosen: 3 },
      ]),
    ).toEqual({ n: 36, chosen: 16, lacks: false });
    expect(tellSum([])).toEqual({ n: 0, chosen: 0, lacks: false });
  });

  it('for any groups, what the sum has beyond the groups that are told is nothing or may be told itself', () => {
    const group = fc.integer({ min: 0, max: 30 }).chain((n) => fc.record({ n: fc.constant(n), chosen: fc.integer({ min: 0, max: n }) }));
    fc.assert(
      fc.property(fc.array(group, { maxLength: 8 }), (groups: Chosen[]) => {
        const told = groups.filter(mayTell);
        const { n, chosen } = tellSum(groups);
        const rest = { n: n - told.reduce((sum, one) => sum + one.n, 0), chosen: chosen - told.reduce((sum, one) => sum + one.chosen, 0) };
        expect(rest.n === 0 || mayTell(rest)).toBe(true);
        expect(n === 0 || mayTell({ n, chosen })).toBe(true);
      }),
    );
  });
});
