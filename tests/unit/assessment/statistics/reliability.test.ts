import { describe, expect, it } from 'vitest';
import { alpha, errorOfMeasurement, familyAlpha, kr20, nearCut } from '#domain/assessment/statistics/reliability.ts';
import { totalOf } from '#domain/assessment/statistics/sitting.ts';
import { sittingsOf, twelve } from './fixtures.ts';

const rows = twelve.map((row) => [...row].map(Number));
const totals = sittingsOf(twelve).map(totalOf);

describe('reliability', () => {
  it('gives the printed KR-20 and standard error of the fixture', () => {
    const reliability = kr20(rows) ?? 0;
    expect(reliability.toFixed(4)).toBe('0.3578');
    expect(errorOfMeasurement(totals, reliability).toFixed(3)).toBe('1.107');
  });

  it('is alpha and KR-20 alike for right and wrong', () => expect(alpha(rows)).toBeCloseTo(kr20(rows) ?? 0, 12));

  it('is unknown where everybody has the same total, and of a single question', () => {
    expect(
      alpha([
        [1, 0],
        [0, 1],
      ]),
    ).toBeNull();
    expect(kr20([[1], [0]])).toBeNull();
  });

  it('is 1 where every question says the same', () =>
    expect(
      alpha([
        [1, 1, 1],
        [0, 0, 0],
        [1, 1, 1],
      ]),
    ).toBeCloseTo(1, 12));

  it('counts one cell per question as a fixed paper does', () => {
    const fixed = sittingsOf(twelve).map((sitting) => ({
      ...sitting,
      answers: sitting.answers.map((answer) => ({ ...answer, cell: answer.itemId })),
    }));
    expect(familyAlpha(fixed)).toBeCloseTo(kr20(rows) ?? 0, 12);
  });

  it('holds differences between questions of one cell against random papers', () => {
    const oneCell = sittingsOf(twelve);
    expect(familyAlpha(oneCell) ?? 1).toBeLessThan(kr20(rows) ?? 0);
  });

  it('compares no papers of different length', () => {
    const [first, ...rest] = sittingsOf(twelve);
    expect(familyAlpha([{ id: 'short', answers: first?.answers.slice(1) ?? [] }, ...rest])).toBeNull();
  });

  it('takes a reliability below nothing for none: the error is then the whole spread', () => {
    expect(errorOfMeasurement([1, 3], -0.5)).toBe(1);
  });

  it('counts those within one standard error of the cut', () => {
    expect(nearCut([5, 5, 4, 4, 4, 4, 2, 3, 2, 2, 1, 1], 4, 1.107)).toBeCloseTo(7 / 12);
    expect(nearCut([2, 3, 4, 5, 6], 4, 1)).toBe(3 / 5);
    expect(nearCut([], 4, 1)).toBe(0);
  });
});
