import { describe, expect, it } from 'vitest';
import { compareForms, type FirstSheet } from '#domain/assessment/evaluation/compare-forms.ts';
import type { Form } from '#domain/assessment/evaluation/measure.ts';
import { publishedLibrary } from '../../support/exam-world.ts';

const instrument = publishedLibrary().measures['gen-101'];
if (!instrument) throw new Error('GEN-101 has lost its forms.');

/** So many sheets of a form, the first `right` of which answer the first question rightly. */
const sheets = (form: Form, n: number, right: number): FirstSheet[] => {
  const [question] = instrument.forms[form].knowledge;
  const key = (correct: boolean) => question?.options.find((option) => (option.correct === true) === correct)?.key ?? '';
  return Array.from({ length: n }, (_, i) => ({ form, answers: { [question?.id ?? '']: key(i < right) } }));
};
const first = (given: FirstSheet[]) => compareForms(instrument, given)[0];

describe('the two forms, pair by pair', () => {
  it('are as many pairs as either form has parts', () =>
    expect(compareForms(instrument, []).map(({ part, nth }) => `${part} ${nth}`)).toEqual([
      ...[1, 2, 3, 4].map((n) => `knowledge ${n}`),
      'recognition 1',
      ...[1, 2, 3, 4, 5, 6, 7, 8].map((n) => `decision ${n}`),
    ]));
  it('tell nothing of fewer than twenty who took either', () => {
    expect(first([...sheets('A', 200, 100), ...sheets('B', 19, 10)])).toMatchObject({ verdict: 'few', figures: null });
    expect(first([...sheets('A', 20, 10), ...sheets('B', 20, 10)])).toMatchObject({ verdict: 'pilot' });
  });
  it('are a pilot until a hundred have taken each, however far apart they lie', () =>
    expect(first([...sheets('A', 99, 10), ...sheets('B', 200, 190)])).toMatchObject({ verdict: 'pilot' }));
  it('stay while a pair is a tenth apart at most, exactly that included', () => {
    expect(first([...sheets('A', 100, 50), ...sheets('B', 100, 60)])).toMatchObject({ verdict: 'stays' });
    expect(first([...sheets('A', 100, 50), ...sheets('B', 100, 61)])).toMatchObject({ verdict: 'apart' });
    expect(first([...sheets('A', 100, 61), ...sheets('B', 100, 50)])).toMatchObject({ verdict: 'apart' });
  });
  it('come with Welch’s interval of the difference', () => {
    const { gap } = first([...sheets('A', 100, 50), ...sheets('B', 100, 60)])?.figures ?? {};
    const error = Math.sqrt((0.25 + 0.24) / 99);
    expect(gap?.mean).toBeCloseTo(0.1, 9);
    expect(gap?.to).toBeCloseTo(0.1 + 1.972 * error, 3);
    expect((gap?.from ?? 0) + (gap?.to ?? 0)).toBeCloseTo(0.2, 9);
  });
  it('leave out of a pair whoever left it out', () =>
    expect(
      first([...sheets('A', 30, 10), ...sheets('B', 30, 10), ...Array.from({ length: 9 }, () => ({ form: 'A' as const, answers: {} }))])
        ?.figures?.a.n,
    ).toBe(30));
});
