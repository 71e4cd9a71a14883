import { describe, expect, it } from 'vitest';
import { angoffCut, formCut, hofsteeCheck, isTooUncertain, scaled } from '#domain/assessment/statistics/angoff.ts';
import { fourJudges } from './fixtures.ts';

describe('an Angoff panel', () => {
  it('gives the printed cut of the fixture', () => {
    const { judges, cut, error } = angoffCut(fourJudges);
    expect(judges.map((one) => one.toFixed(2))).toEqual(['3.50', '3.40', '3.60', '3.35']);
    expect(cut.toFixed(4)).toBe('3.4625');
    expect(error?.toFixed(4)).toBe('0.0554');
  });

  it('may stop at an error of 2.5 % of the questions', () => {
    expect(isTooUncertain(angoffCut(fourJudges))).toBe(false);
    expect(isTooUncertain({ items: [0.5, 0.5, 0.5, 0.5], error: 0.1 })).toBe(false);
    expect(isTooUncertain({ items: [0.5, 0.5, 0.5, 0.5], error: 0.1001 })).toBe(true);
  });

  it('is not certain of anything with one judge', () => {
    const alone = angoffCut([[0.5, 0.6]]);
    expect(alone.error).toBeNull();
    expect(isTooUncertain(alone)).toBe(true);
  });

  it('counts no judge who left a question out', () => expect(() => angoffCut([[0.5, 0.6], [0.5]])).toThrow(/every question/));

  it('shows 60 at the cut of each paper, however hard the paper', () => {
    const { items } = angoffCut(fourJudges);
    const easy = formCut(items.filter((value) => value > 0.6));
    const hard = formCut(items.filter((value) => value < 0.8));
    expect(easy).not.toBeCloseTo(hard);
    expect([scaled(easy, { cut: easy, of: 3 }), scaled(hard, { cut: hard, of: 3 })]).toEqual([60, 60]);
  });

  it('shows 0 for nothing and 100 for everything', () => {
    expect([scaled(0, { cut: 3.4, of: 5 }), scaled(5, { cut: 3.4, of: 5 }), scaled(5, { cut: 5, of: 5 })]).toEqual([0, 100, 100]);
    expect(scaled(1.7, { cut: 3.4, of: 5 })).toBe(30);
  });
});

describe('the bounds of Hofstee', () => {
  it.each([
    [0.54, 0.1, 'too_low', 'within'],
    [0.55, 0.02, 'within', 'within'],
    [0.85, 0.4, 'within', 'within'],
    [0.86, 0.41, 'too_high', 'too_many'],
    [0.7, 0.01, 'within', 'too_few'],
    [0.7, null, 'within', 'unknown'],
  ] as const)('a cut of %s that fails %s is %s and %s', (cutShare, failShare, cut, fail) =>
    expect(hofsteeCheck(cutShare, failShare)).toMatchObject({ cut, fail }),
  );
});
