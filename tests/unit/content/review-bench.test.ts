import { describe, expect, it } from 'vitest';
import { benchEnough, benchRows, benchScore, foundOf, highestMark } from '#domain/content/review-bench.ts';

const points = (critical: string, minor = '') => [
  ...[...critical].map((one) => ({ critical: true, found: one === '+' })),
  ...[...minor].map((one) => ({ critical: false, found: one === '+' })),
];

describe('what was found on a review bench', () => {
  it('is careful when four fifths of the critical points are there', () => {
    expect(foundOf(points('++++-'))).toEqual({ found: 4, critical: 4, careful: true });
    expect(foundOf(points('+++--'))).toEqual({ found: 3, critical: 3, careful: false });
  });
  it('is not made careful by points of lesser weight', () => expect(foundOf(points('+---', '++++')).careful).toBe(false));
});

describe('the scale of a review bench', () => {
  it('has no sum until each row has its mark', () => {
    expect(benchScore([4, 4, 4, 4])).toBeNull();
    expect(benchScore([4, 4, null, 4, 4])).toBeNull();
  });
  it('counts a nought as a mark', () => expect(benchScore([0, 0, 0, 0, 0])).toBe(0));
  it('asks for less than all and more than half', () => {
    expect(benchEnough).toBeLessThan(benchRows.length * highestMark);
    expect(benchEnough).toBeGreaterThan((benchRows.length * highestMark) / 2);
  });
});
