import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { angoffCut, formCut, scaled } from '#domain/assessment/statistics/angoff.ts';
import { revealedShare } from '#domain/assessment/statistics/exposure.ts';
import { itemFigures } from '#domain/assessment/statistics/item-figures.ts';
import { alpha, kr20 } from '#domain/assessment/statistics/reliability.ts';
import type { Sitting } from '#domain/assessment/statistics/sitting.ts';

const mark = fc.constantFrom(0, 1);
const rows = fc
  .integer({ min: 2, max: 8 })
  .chain((k) => fc.array(fc.array(mark, { minLength: k, maxLength: k }), { minLength: 2, maxLength: 40 }));
const sittings = (matrix: number[][]): Sitting[] =>
  matrix.map((row, person) => ({
    id: String(person).padStart(3, '0'),
    answers: row.map((score, i) => ({ itemId: `i${i}`, cell: 'one', score, chosen: [score === 1 ? 'a' : 'b'] })),
  }));
const options = [
  { key: 'a', correct: true },
  { key: 'b', correct: false },
];

/** The corrected point-biserial by its textbook formula: (M1 − M0) / s · √(p q), with the rest of the paper and population s. */
const byFormula = (matrix: number[][]): number | null => {
  const rest = matrix.map((row) => row.slice(1).reduce((sum, one) => sum + one, 0));
  const middle = (values: number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
  const s = Math.sqrt(middle(rest.map((one) => (one - middle(rest)) ** 2)));
  const p = middle(matrix.map((row) => row[0] ?? 0));
  if (s < 1e-12 || p === 0 || p === 1) return null;
  const of = (score: number) => middle(rest.filter((_, i) => matrix[i]?.[0] === score));
  return ((of(1) - of(0)) / s) * Math.sqrt(p * (1 - p));
};

describe('for whatever was answered', () => {
  it('difficulty lies between 0 and 1, discrimination between -1 and 1, and the correlation is the textbook’s', () =>
    fc.assert(
      fc.property(rows, (matrix) => {
        const figures = itemFigures('i0', options, sittings(matrix));
        const expected = byFormula(matrix);
        expect(figures?.p).toBeGreaterThanOrEqual(0);
        expect(figures?.p).toBeLessThanOrEqual(1);
        expect(Math.abs(figures?.d ?? 0)).toBeLessThanOrEqual(1);
        if (expected === null) expect(figures?.rpb).toBeNull();
        else expect(figures?.rpb).toBeCloseTo(expected, 9);
      }),
    ));

  it('the order in which attempts arrive changes nothing', () =>
    fc.assert(
      fc.property(rows, (matrix) => {
        const there = itemFigures('i0', options, sittings(matrix));
        const back = itemFigures('i0', options, sittings(matrix).reverse());
        expect(back?.n).toBe(there?.n);
        expect(back?.d ?? 0).toBeCloseTo(there?.d ?? 0, 12);
        expect(back?.rpb ?? 0).toBeCloseTo(there?.rpb ?? 0, 9);
        expect(back?.options).toEqual(there?.options);
      }),
    ));

  it('KR-20 is alpha, and never above 1', () =>
    fc.assert(
      fc.property(rows, (matrix) => {
        const [a, b] = [alpha(matrix), kr20(matrix)];
        if (a === null || b === null) expect(a).toBe(b);
        else {
          expect(a).toBeCloseTo(b, 9);
          expect(a).toBeLessThanOrEqual(1 + 1e-12);
        }
      }),
    ));
});

describe('for whatever a panel says', () => {
  const percent = fc.integer({ min: 0, max: 20 }).map((n) => n * 0.05);
  const panel = fc
    .integer({ min: 1, max: 12 })
    .chain((k) => fc.array(fc.array(percent, { minLength: k, maxLength: k }), { minLength: 2, maxLength: 15 }));

  it('the cut is the sum of the values of the questions, and lies among the judges', () =>
    fc.assert(
      fc.property(panel, (ratings) => {
        const { items, judges, cut } = angoffCut(ratings);
        expect(formCut(items)).toBeCloseTo(cut, 9);
        expect(cut).toBeGreaterThanOrEqual(Math.min(...judges) - 1e-9);
        expect(cut).toBeLessThanOrEqual(Math.max(...judges) + 1e-9);
      }),
    ));

  it('more marks never show a lower score, and 60 is reached exactly when the cut is', () =>
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 20, noNaN: true }),
        fc.double({ min: 0, max: 20, noNaN: true }),
        fc.double({ min: 0, max: 20, noNaN: true }),
        (cut, a, b) => {
          const [low, high] = [Math.min(a, b), Math.max(a, b)];
          const of = 20;
          expect(scaled(low, { cut, of })).toBeLessThanOrEqual(scaled(high, { cut, of }) + 1e-9);
          if (low >= cut) expect(scaled(low, { cut, of })).toBeGreaterThanOrEqual(60);
          if (low < cut - 1e-9) expect(scaled(low, { cut, of })).toBeLessThan(60);
        },
      ),
    ));

  it('more takers never reveal less', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 20, max: 500 }),
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 0, max: 200 }),
        (bank, form, takers) => {
          expect(revealedShare(bank, form, takers + 1)).toBeGreaterThanOrEqual(revealedShare(bank, form, takers));
          expect(revealedShare(bank, form, takers)).toBeLessThanOrEqual(1);
        },
      ),
    ));
});
