import { describe, expect, it } from 'vitest';
import { brier, calibrationOf, coinBrier } from '#domain/content/calibration.ts';

describe('the Brier score', () => {
  it.each([
    [1, true, 0],
    [1, false, 1],
    [0.8, true, 0.04],
    [0.8, false, 0.64],
    [0.5, true, coinBrier],
    [0.5, false, coinBrier],
  ])('of %d sure and right %s is %d', (confidence, hit, score) => expect(brier({ confidence, hit })).toBeCloseTo(score, 10));
});

describe('calibration', () => {
  it('says nothing before the first guess', () => expect(calibrationOf([])).toBeNull());
  it('takes the mean over all guesses, and sorts them by how sure they were', () => {
    const so = calibrationOf([
      { confidence: 0.9, hit: true },
      { confidence: 1, hit: false },
      { confidence: 0.6, hit: true },
      { confidence: 0.7, hit: false },
    ]);
    expect(so).toMatchObject({ count: 4, hits: 2 });
    expect(so?.confidence).toBeCloseTo(0.8);
    expect(so?.brier).toBeCloseTo((0.01 + 1 + 0.16 + 0.49) / 4);
    expect(so?.bands.map(({ from, count, hits }) => [from, count, hits])).toEqual([
      [0.5, 1, 1],
      [0.7, 1, 0],
      [0.9, 2, 1],
    ]);
  });
  it('leaves out what nobody said', () =>
    expect(calibrationOf([{ confidence: 0.5, hit: true }])?.bands.map(({ from }) => from)).toEqual([0.5]));
});
