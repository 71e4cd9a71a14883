import { describe, expect, it } from 'vitest';
import { distractors, itemFigures } from '#domain/assessment/statistics/item-figures.ts';
import { isHarmful, signalsOf } from '#domain/assessment/statistics/signals.ts';
import { options, sittingsOf, twelve } from './fixtures.ts';

const items = [1, 2, 3, 4, 5, 6].map((n) => `item-${n}`);
const figuresOf = (rows: readonly string[]) =>
  items.map((id) => {
    const figures = itemFigures(id, options, sittingsOf(rows));
    if (!figures) throw new Error(`Nobody had ${id}.`);
    return figures;
  });
const printed = (value: number | null, digits: number) => value?.toFixed(digits);

describe('item analysis', () => {
  it('gives the printed figures of the fixture', () => {
    const figures = figuresOf(twelve);
    expect(figures.map(({ p }) => printed(p, 3))).toEqual(['0.833', '0.583', '0.500', '0.417', '0.333', '0.417']);
    expect(figures.map(({ rpb }) => printed(rpb, 3))).toEqual(['0.272', '0.213', '0.562', '0.239', '0.304', '-0.378']);
    expect(figures.map(({ d }) => printed(d, 2))).toEqual(['0.33', '1.00', '1.00', '0.67', '0.67', '-0.33']);
  });

  it('takes no action on twelve people, and calls the sixth question harmful once sixty have answered alike', () => {
    expect(figuresOf(twelve).map(signalsOf)).toEqual(items.map(() => ['few']));
    const sixty = Array.from({ length: 5 }, () => twelve).flat();
    expect(figuresOf(sixty).map(isHarmful)).toEqual([false, false, false, false, false, true]);
  });

  it('acts from the fiftieth first attempt on', () => {
    const rows = Array.from({ length: 5 }, () => twelve).flat();
    const sixth = (n: number) => figuresOf(rows.slice(0, n))[5];
    expect([49, 50].map((n) => signalsOf(sixth(n) as NonNullable<ReturnType<typeof sixth>>)[0])).toEqual(['few', 'harmful']);
  });

  it('says nothing about a question that nobody had', () => expect(itemFigures('item-9', options, sittingsOf(twelve))).toBeUndefined());

  it('has no correlation where everybody answered alike', () => {
    expect(itemFigures('item-1', options, sittingsOf(['10', '11', '10']))).toMatchObject({ p: 1, rpb: null, n: 3 });
  });

  it('looks only at those who had the question', () => {
    const some = sittingsOf(['11', '01', '10']);
    const without = some.map((sitting, i) => (i === 2 ? { ...sitting, answers: sitting.answers.slice(1) } : sitting));
    expect(itemFigures('item-1', options, without)).toMatchObject({ n: 2, p: 0.5 });
  });

  it('reads partial credit as a score between none and full', () => {
    const half = sittingsOf(['11', '01', '00', '10']).map((sitting) => ({
      ...sitting,
      answers: sitting.answers.map((answer) => ({ ...answer, score: answer.score / 2 })),
    }));
    expect(itemFigures('item-1', options, half)).toMatchObject({ p: 0.25 });
  });
});

describe('distractors', () => {
  const of = (a: number, b: number, c: number) =>
    distractors({ n: a + b + c, options: options.map((one, i) => ({ ...one, chosen: [a, b, c][i] ?? 0 })) });

  it('work from one in twenty on', () => {
    expect(of(90, 5, 5)).toEqual({ idle: 0, efficiency: 1 });
    expect(of(91, 5, 4)).toEqual({ idle: 1, efficiency: 0.5 });
    expect(of(98, 1, 1)).toEqual({ idle: 2, efficiency: 0 });
  });

  it('are none in a question without wrong options', () => expect(distractors({ n: 20, options: [] })).toBeNull());
});

describe('signals', () => {
  const at = (p: number, rpb: number | null, chosen = [60, 20, 20]) =>
    signalsOf({ n: 100, p, d: 0, rpb, options: options.map((one, i) => ({ ...one, chosen: chosen[i] ?? 0 })) });

  it.each([
    [0.6, 0.2, ['good']],
    [0.6, 0.19, ['fair']],
    [0.6, 0.1, ['fair']],
    [0.6, 0.09, ['weak']],
    [0.6, 0, ['weak']],
    [0.6, -0.01, ['harmful']],
    [0.29, 0.3, ['too_hard']],
    [0.3, 0.3, ['good']],
    [0.95, 0.3, ['good']],
    [0.96, 0.3, ['too_easy']],
    [0.6, null, ['fair']],
  ] as const)('a difficulty of %s with a correlation of %s is %j', (p, rpb, expected) => expect(at(p, rpb)).toEqual(expected));

  it('tells everything, gravest first', () => expect(at(0.97, -0.1, [98, 1, 1])).toEqual(['harmful', 'too_easy', 'empty_distractors']));
});
