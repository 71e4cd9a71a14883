import { describe, expect, it } from 'vitest';
import { effortThreshold, responseTimeEffort } from '#domain/assessment/statistics/effort.ts';
import { expectedOverlap, revealedShare, takersToReveal } from '#domain/assessment/statistics/exposure.ts';
import { effectSize, normalisedGain, retention } from '#domain/assessment/statistics/gain.ts';
import { described, reachOf95 } from '#domain/assessment/statistics/interval.ts';

describe('exposure of a bank', () => {
  it.each([
    [60, 20, '6.7', 2, 6],
    [100, 20, '4.0', 4, 11],
    [200, 20, '2.0', 7, 22],
    [240, 40, '6.7', 4, 13],
  ])('of %s questions with papers of %s is as printed', (bank, form, overlap, half, most) => {
    expect(expectedOverlap(bank, form).toFixed(1)).toBe(overlap);
    expect([takersToReveal(bank, form, 0.5), takersToReveal(bank, form, 0.9)]).toEqual([half, most]);
    expect(revealedShare(bank, form, half)).toBeGreaterThanOrEqual(0.5);
    expect(revealedShare(bank, form, half - 1)).toBeLessThan(0.5);
  });

  it('is over half with 14 takers of 25 out of 500', () => expect(revealedShare(500, 25, 14)).toBeGreaterThan(0.5));
  it('is all at once where every paper is the whole bank', () => expect(takersToReveal(20, 20, 0.9)).toBe(1));
});

describe('response-time effort', () => {
  it('asks a tenth of the mean time and never more than ten seconds', () =>
    expect([effortThreshold(40), effortThreshold(100), effortThreshold(300)]).toEqual([4, 10, 10]));
  it('is the share of questions with effort', () => {
    const spent = (seconds: number) => ({ seconds, meanSeconds: 40 });
    expect(responseTimeEffort([3.9, 4, 30, 90].map(spent))).toBe(0.75);
    expect(responseTimeEffort([1, 2, 2.9].map(spent))).toBe(0);
  });
});

describe('what was gained', () => {
  it('is a share of what could be gained', () => {
    expect(normalisedGain({ pre: 4, post: 6, max: 8 })).toBe(0.5);
    expect(normalisedGain({ pre: 6, post: 4, max: 8 })).toBe(-1);
    expect(normalisedGain({ pre: 8, post: 8, max: 8 })).toBeNull();
  });
  it('is measured by the average spread before and after', () => {
    expect(effectSize([1, 2, 3], [2, 4, 6])).toBeCloseTo(2 / 1.5);
    expect(effectSize([2, 2], [3, 3])).toBeNull();
    expect(effectSize([2], [3])).toBeNull();
  });
  it('is kept as far as it is still there later', () => {
    expect(retention({ pre: 4, post: 6, delayed: 5 })).toBe(0.5);
    expect(retention({ pre: 6, post: 6, delayed: 7 })).toBeNull();
  });
});

describe('a group', () => {
  it.each([
    [9, 2.2622],
    [19, 2.093],
    [29, 2.0452],
    [99, 1.9842],
  ])('with %s degrees of freedom reaches %s standard errors', (degrees, reach) => expect(reachOf95(degrees)).toBeCloseTo(reach, 3));
  it('is told with its interval', () => {
    const told = described([2, 4, 4, 4, 5, 5, 7, 9]);
    expect(told).toMatchObject({ n: 8, mean: 5 });
    expect(told?.sd).toBeCloseTo(2.138, 3);
    expect(told && (told.from + told.to) / 2).toBeCloseTo(5, 12);
    expect(told?.to).toBeCloseTo(5 + 2.3646 * (2.138 / Math.sqrt(8)), 2);
  });
  it('of one has no interval', () => expect(described([3])).toBeUndefined());
});
