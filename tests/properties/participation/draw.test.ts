import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apportion, drawBases, drawByLot, firstDrawn, type Lot, nextDrawn, stratumOf, tellDraw } from '#domain/participation/draw.ts';
import { randomFrom } from '#domain/shared/random.ts';
import { smallest } from '#domain/shared/smallest.ts';

const sizes = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), fc.integer({ min: 1, max: 12 }), { minKeys: 1 });
const lotsOf = (given: Record<string, number>): Lot[] =>
  Object.entries(given).flatMap(([stratum, n]) => Array.from({ length: n }, (_, i) => ({ lot: `${stratum}${i}`, stratum })));
const lots = sizes.map(lotsOf);
const asking = fc.record({ seats: fc.integer({ min: 1, max: 40 }), basis: fc.constantFrom(...drawBases), seed: fc.nat() });

describe('seats given out by the largest remainder', () => {
  const weights = fc.dictionary(fc.string({ minLength: 1, maxLength: 3 }), fc.nat({ max: 500 }), { minKeys: 1 });

  it('are all given out, each stratum within one seat of its exact share', () =>
    fc.assert(
      fc.property(weights, fc.nat({ max: 200 }), fc.nat(), (given, seats, seed) => {
        const entries = new Map(Object.entries(given));
        const whole = [...entries.values()].reduce((sum, one) => sum + one, 0);
        const got = apportion(seats, entries, randomFrom(seed));
        expect([...got.keys()].sort()).toEqual([...entries.keys()].sort());
        expect([...got.values()].reduce((sum, one) => sum + one, 0)).toBe(whole === 0 ? 0 : seats);
        if (whole > 0)
          for (const [key, weight] of entries) expect(Math.abs((got.get(key) ?? 0) - (seats * weight) / whole)).toBeLessThan(1);
      }),
    ));

  it('give a larger remainder its seat before a smaller one', () => {
    const got = apportion(10, new Map([...Object.entries({ a: 47, b: 16, c: 16, d: 12, e: 9 })]), randomFrom(1));
    // Exact shares: 4.7, 1.6, 1.6, 1.2, 0.9. Three seats are left over for .9, .7 and one of the two .6.
    expect([got.get('a'), got.get('d'), got.get('e')]).toEqual([5, 1, 1]);
    expect([got.get('b'), got.get('c')].sort()).toEqual([1, 2]);
  });
});

describe('a draw by lot', () => {
  it('keeps the seats of each stratum, draws nobody twice and nobody from elsewhere', () =>
    fc.assert(
      fc.property(lots, asking, (given, asked) => {
        const strata = drawByLot(given, asked);
        const drawn = strata.flatMap(firstDrawn);
        expect(new Set(drawn).size).toBe(drawn.length);
        expect(strata.reduce((sum, { wanted }) => sum + wanted, 0)).toBe(asked.seats);
        for (const one of strata) {
          const there = given.filter(({ stratum }) => stratum === one.stratum).map(({ lot }) => lot);
          expect([...one.order].sort()).toEqual([...there].sort());
          expect(firstDrawn(one)).toHaveLength(Math.min(one.wanted, there.length));
        }
      }),
    ));

  it('in proportion to the pool fills every seat there are people for', () =>
    fc.assert(
      fc.property(lots, fc.nat(), fc.nat(), (given, seed, n) => {
        const seats = 1 + (n % given.length);
        expect(drawByLot(given, { seats, basis: 'pool', seed }).flatMap(firstDrawn)).toHaveLength(seats);
      }),
    ));

  it('is the same for the same seed, in whichever order the lots come', () =>
    fc.assert(
      fc.property(
        lots.chain((given) => fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length }))),
        asking,
        ([given, otherwise], asked) => {
          expect(drawByLot(otherwise, asked)).toEqual(drawByLot(given, asked));
        },
      ),
    ));

  it('gives everybody in a stratum the same chance', () => {
    const draws = 4000;
    const given = lotsOf({ a: 10, b: 3 });
    const counts = new Map<string, number>();
    for (let seed = 0; seed < draws; seed += 1)
      for (const lot of drawByLot(given, { seats: 4, basis: 'equal', seed }).flatMap(firstDrawn))
        counts.set(lot, (counts.get(lot) ?? 0) + 1);
    const chiSquare = (stratum: string, size: number) => {
      const expected = (draws * 2) / size;
      return Array.from({ length: size }, (_, i) => counts.get(`${stratum}${i}`) ?? 0).reduce(
        (sum, n) => sum + (n - expected) ** 2 / expected,
        0,
      );
    };
    // 0.999 quantiles of chi-square with 9 and 2 degrees of freedom; drawing without putting back spreads less than that.
    expect(chiSquare('a', 10)).toBeLessThan(27.88);
    expect(chiSquare('b', 3)).toBeLessThan(13.82);
  });

  it('decides equal remainders by lot, so that no stratum comes first by its name', () => {
    const draws = 2000;
    const given = lotsOf({ a: 6, b: 6 });
    let first = 0;
    for (let seed = 0; seed < draws; seed += 1) first += drawByLot(given, { seats: 3, basis: 'pool', seed })[0]?.wanted === 2 ? 1 : 0;
    // Of 2000 fair coins, 0.999 of all outcomes lie within 3.29 standard deviations of a half.
    expect(Math.abs(first - draws / 2)).toBeLessThan(3.29 * Math.sqrt(draws / 4));
  });

  it('asks next the first in the order who was not asked and is still there', () => {
    const order = ['a', 'b', 'c', 'd'];
    expect(nextDrawn(order, new Set(['a', 'b']), new Set(['a', 'b', 'd']))).toBe('d');
    expect(nextDrawn(order, new Set(order), new Set(order))).toBeUndefined();
  });

  it('tells people apart by what was chosen, in one order, and those who do not say their sex by that', () => {
    const one = { sex: null, ageBand: '25-34', district: 'haidian', field: 'none' } as const;
    expect(stratumOf(one, ['district', 'sex'])).toBe('unsaid|haidian');
    expect(stratumOf(one, [])).toBe('');
  });
});

describe('what is told of a draw', () => {
  it('never shows a small stratum, nor one by itself that the sum would give away', () =>
    fc.assert(
      fc.property(lots, asking, (given, asked) => {
        const strata = drawByLot(given, asked);
        const { strata: told, available } = tellDraw(strata);
        const hidden = strata.filter((_, i) => told[i]?.told === null);
        for (const one of strata) if (one.order.length < smallest) expect(hidden).toContain(one);
        if (strata.length > 1) expect(hidden).not.toHaveLength(1);
        expect(available).toBe(given.length < smallest ? null : given.length);
      }),
    ));
});
