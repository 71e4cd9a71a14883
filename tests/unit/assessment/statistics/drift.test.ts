import { describe, expect, it } from 'vitest';
import { driftOf, hasDrifted, type Timed } from '#domain/assessment/statistics/drift.ts';
import { signalsOf } from '#domain/assessment/statistics/signals.ts';

const hundred = (right: number, ms: number | null): Timed[] => Array.from({ length: 100 }, (_, i) => ({ score: i < right ? 1 : 0, ms }));
const drift = (before: Timed[], after: Timed[]) => {
  const found = driftOf([...before, ...after]);
  if (!found) throw new Error('nothing told');
  return found;
};

describe('a question that is passed on', () => {
  it('has become easier by fifteen hundredths and quicker by three tenths, both', () => {
    expect(hasDrifted(drift(hundred(60, 10_000), hundred(75, 7000)))).toBe(true);
    expect(hasDrifted(drift(hundred(60, 10_000), hundred(74, 7000)))).toBe(false);
    expect(hasDrifted(drift(hundred(60, 10_000), hundred(75, 7100)))).toBe(false);
    expect(hasDrifted(drift(hundred(75, 10_000), hundred(60, 7000)))).toBe(false);
  });

  it('is not told of fewer than two hundred, nor where times are not known', () => {
    expect(driftOf([...hundred(60, 9000), ...hundred(90, 3000)].slice(1))).toBeNull();
    expect(hasDrifted(drift(hundred(60, null), hundred(90, 3000)))).toBe(false);
  });

  it('is looked at by its first hundred and its last', () => {
    const found = driftOf([...hundred(50, 9000), ...hundred(0, 1000), ...hundred(80, 5000)]);
    expect(found).toEqual({ before: { p: 0.5, ms: 9000 }, after: { p: 0.8, ms: 5000 } });
    const figures = { n: 300, p: 0.6, d: 0.3, rpb: 0.3, options: [], languages: null, drift: found };
    expect(signalsOf(figures)).toEqual(['drifted']);
  });
});
