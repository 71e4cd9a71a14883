import { describe, expect, it } from 'vitest';
import { evaluate, evaluateAll, fewest, type Measured } from '#domain/assessment/evaluation/evaluate.ts';
import { type Dimension, formOn, type Occasion } from '#domain/assessment/evaluation/measure.ts';

const person = (
  i: number,
  shares: Partial<Record<Occasion, number>>,
  given: { home?: string | null; dimension?: Dimension } = {},
): Measured[] =>
  Object.entries(shares).map(([occasion, share]) => ({
    respondentId: `${given.home ?? 'one'}-${i}`,
    institutionId: given.home === undefined ? 'one' : given.home,
    firstForm: i % 2 === 0 ? 'A' : 'B',
    occasion: occasion as Occasion,
    dimension: given.dimension ?? 'knowledge',
    share,
  }));
const people = (n: number, shares: (i: number) => Partial<Record<Occasion, number>>, given?: Parameters<typeof person>[2]) =>
  Array.from({ length: n }, (_, i) => person(i, shares(i), given)).flat();
const alternating = (i: number) => ({ pre: i % 2 === 0 ? 0.4 : 0.6, post: i % 2 === 0 ? 0.6 : 0.8 });

describe('the forms', () => {
  it('change places between before and after, whichever came first', () => {
    expect([formOn('A', 'pre'), formOn('A', 'post'), formOn('A', 'delayed')]).toEqual(['A', 'B', 'A']);
    expect([formOn('B', 'pre'), formOn('B', 'post'), formOn('B', 'delayed')]).toEqual(['B', 'A', 'B']);
  });
});

describe('an evaluation', () => {
  it('tells nothing of fewer than twenty who answered before and after', () => {
    expect(evaluate(people(fewest - 1, alternating)).knowledge).toEqual({ few: true });
    expect(evaluate(people(fewest, alternating)).knowledge).toMatchObject({ few: false, n: 20 });
    expect(evaluate([...people(19, alternating), ...person(19, { pre: 0.1 }), ...person(20, { post: 0.9 })]).knowledge).toEqual({
      few: true,
    });
  });

  it('tells mean, spread, interval, effect and gain', () => {
    const told = evaluate(people(20, alternating)).knowledge;
    if (told.few) throw new Error('Twenty are enough.');
    const sd = Math.sqrt((20 * 0.01) / 19);
    expect(told.pre).toMatchObject({ n: 20, mean: expect.closeTo(0.5, 9), sd: expect.closeTo(sd, 9) });
    expect(told.post.mean).toBeCloseTo(0.7, 9);
    expect(told.pre.to - told.pre.mean).toBeCloseTo(2.093 * (sd / Math.sqrt(20)), 4);
    expect(told.change).toMatchObject({ mean: expect.closeTo(0.2, 9) });
    expect(told.effect).toBeCloseTo(0.2 / sd, 9);
    expect(told.gain).toEqual({ n: 20, mean: expect.closeTo((0.2 / 0.6 + 0.2 / 0.4) / 2, 9) });
    expect(told.began).toEqual({ A: 10, B: 10 });
    expect(told.formGap).toBeNull();
  });

  it('leaves those out of the gain who had full marks before', () => {
    const told = evaluate(people(25, (i) => (i < 5 ? { pre: 1, post: 1 } : { pre: 0.5, post: 0.75 }))).knowledge;
    expect(told).toMatchObject({ n: 25, gain: { n: 20, mean: 0.5 } });
  });

  it('tells what was kept only of enough people, and where something had been gained', () => {
    const kept = (n: number) => evaluate(people(30, (i) => ({ pre: 0.4, post: 0.8, ...(i < n && { delayed: 0.6 }) }))).knowledge;
    expect(kept(19)).toMatchObject({ delayed: null });
    expect(kept(20)).toMatchObject({ delayed: { n: 20, retention: expect.closeTo(0.5, 9) } });
    expect(evaluate(people(20, () => ({ pre: 0.8, post: 0.8, delayed: 0.9 }))).knowledge).toMatchObject({ delayed: { retention: null } });
  });

  it('keeps the dimensions apart', () => {
    const answers = [...people(20, alternating), ...people(20, () => ({ pre: 0.5, post: 0.4 }), { dimension: 'attitude' })];
    const told = evaluate(answers);
    expect(told.attitude).toMatchObject({ few: false, change: { mean: expect.closeTo(-0.1, 9) } });
    expect(told.decision).toEqual({ few: true });
  });

  it('shows how far the forms lie apart', () => {
    const told = evaluate(people(40, (i) => ({ pre: i % 2 === 0 ? 0.4 : 0.6, post: 0.8 }))).knowledge;
    expect(told).toMatchObject({ began: { A: 20, B: 20 }, formGap: expect.closeTo(-0.2, 9) });
  });
});

describe('over all institutions', () => {
  const n = (answers: Measured[]) => {
    const told = evaluateAll(answers).knowledge;
    return told.few ? 0 : told.n;
  };

  it('small ones are left out while together they are too few to hide in each other', () => {
    const large = people(30, alternating, { home: 'large' });
    expect(n([...large, ...people(12, alternating, { home: 'small' })])).toBe(30);
    expect(n([...large, ...people(12, alternating, { home: 'small' }), ...people(8, alternating, { home: 'tiny' })])).toBe(50);
    expect(n([...large, ...people(12, alternating, { home: 'small' }), ...people(8, alternating, { home: null })])).toBe(50);
  });
});
