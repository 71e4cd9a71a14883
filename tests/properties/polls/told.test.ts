import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandOf, isDue, limits, percentOf } from '#domain/polls/limits.ts';
import { tellMovement } from '#domain/polls/movement.ts';
import { halvesOf, orderEffects } from '#domain/polls/order-effect.ts';
import { type Counts, mergeSmall, sumOf, tell } from '#domain/polls/tell.ts';

const options = ['a', 'b', 'c', 'd', 'unsure', 'none'];
// Small cells come far more often than chance would bring them.
const cell = fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 900 }));
const anyCounts: fc.Arbitrary<Counts> = fc
  .tuple(...options.map(() => cell))
  .map((votes) => Object.fromEntries(options.map((id, i) => [id, votes[i] ?? 0])));
const of = (counts: Counts, ids: readonly string[]) => ids.reduce((sum, id) => sum + (counts[id] ?? 0), 0);

describe('what is told of a crowd', () => {
  it('is nothing below fifty votes', () =>
    fc.assert(
      fc.property(anyCounts, (counts) => {
        fc.pre(sumOf(counts) < limits.votes);
        expect(tell(counts, options)).toEqual({ told: false, why: 'few' });
      }),
    ));

  it('shows no cell of fewer than five, and merges two options at least', () =>
    fc.assert(
      fc.property(anyCounts, (counts) => {
        const { apart, together } = mergeSmall(counts, options);
        expect([...apart, ...together].sort()).toEqual([...options].sort());
        const told = tell(counts, options);
        if (!told.told) return;
        for (const { option } of told.shares) expect(counts[option]).toBeGreaterThanOrEqual(limits.cell);
        expect(told.others === null || told.others.options.length >= 2).toBe(true);
        if (told.others) expect(of(counts, told.others.options)).toBeGreaterThanOrEqual(limits.cell);
      }),
    ));

  it('does not depend on how the merged votes are divided', () =>
    fc.assert(
      fc.property(anyCounts, (counts) => {
        const { together } = mergeSmall(counts, options);
        const [giver, taker] = [together.find((id) => (counts[id] ?? 0) > 0), together.find((id) => counts[id] === 0)];
        fc.pre(giver !== undefined && taker !== undefined);
        const other = { ...counts, [giver as string]: (counts[giver as string] ?? 0) - 1, [taker as string]: 1 };
        fc.pre(mergeSmall(other, options).together.join() === together.join());
        expect(tell(other, options)).toEqual(tell(counts, options));
      }),
    ));

  it('rounds to five per cent and to a band below five hundred votes', () =>
    fc.assert(
      fc.property(anyCounts, (counts) => {
        const told = tell(counts, options);
        if (!told.told) return;
        const total = sumOf(counts);
        const percents = [...told.shares, ...(told.others ? [told.others] : [])].map(({ percent }) => percent);
        expect(percents.every((percent) => percent >= 0 && percent <= 100 && (total >= limits.exactFrom || percent % 5 === 0))).toBe(true);
        expect(told.band.from).toBeLessThanOrEqual(total);
        expect(total).toBeLessThanOrEqual(told.band.to ?? total);
        expect(told.band.to === null).toBe(total >= limits.exactFrom);
      }),
    ));

  it('says shares of a known poll as they are said', () => {
    expect(tell({ a: 25, b: 21, c: 4 }, ['a', 'b', 'c'])).toEqual({
      told: true,
      band: { from: 50, to: 99 },
      shares: [{ option: 'a', percent: 50 }],
      others: { options: ['b', 'c'], percent: 50 },
    });
    expect(tell({ a: 25, b: 20, c: 4 }, ['a', 'b', 'c'])).toEqual({ told: false, why: 'few' });
    expect(tell({ a: 60 }, ['a', 'b', 'c'])).toEqual({ told: false, why: 'alike' });
    expect([percentOf(1, 499), percentOf(263, 500), bandOf(1234)]).toEqual([0, 53, { from: 1200, to: null }]);
  });
});

describe('a batch', () => {
  it('is fifty votes the first time and twenty each time after', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 700 }), (votes) => {
        const batches: number[] = [];
        for (let counted = 1; counted <= votes; counted += 1) {
          if (isDue({ counted, published: batches.at(-1) ?? 0 })) batches.push(counted);
        }
        expect(batches[0] ?? 50).toBe(50);
        expect(batches.every((one, i) => i === 0 || one - (batches[i - 1] ?? 0) >= limits.batch)).toBe(true);
        expect(votes - (batches.at(-1) ?? votes)).toBeLessThan(limits.batch);
      }),
    ));
});

const anyMoves = fc
  .array(fc.record({ from: fc.constantFrom(...options), to: fc.constantFrom(...options), count: fc.integer({ min: 1, max: 60 }) }), {
    maxLength: 30,
  })
  .map((moves) => moves.filter((move, i) => moves.findIndex(({ from, to }) => from === move.from && to === move.to) === i));

describe('movement', () => {
  it('shows no cell of fewer than five on either side, and never who went where', () =>
    fc.assert(
      fc.property(anyMoves, (moves) => {
        const told = tellMovement(moves, options);
        const total = moves.reduce((sum, { count }) => sum + count, 0);
        if (total < limits.votes) expect(told).toEqual({ told: false, why: 'few' });
        if (!told.told) return;
        const side = (key: 'from' | 'to', ids: readonly string[]) =>
          moves.reduce((sum, move) => sum + (ids.includes(move[key]) ? move.count : 0), 0);
        const cells = [...told.shares.map(({ option }) => [option]), ...(told.others ? [told.others.options] : [])];
        for (const ids of cells) expect(Math.min(side('from', ids), side('to', ids))).toBeGreaterThanOrEqual(limits.cell);
        const changed = moves.reduce((sum, { from, to, count }) => (from === to ? sum : sum + count), 0);
        expect(told.changed === null).toBe(Math.min(changed, total - changed) < limits.cell);
        expect(Object.keys(told).sort()).toEqual(['band', 'changed', 'others', 'shares', 'told']);
      }),
    ));
});

describe('the effect of order', () => {
  const orders = fc.shuffledSubarray(['a', 'b', 'c', 'd'], { minLength: 4, maxLength: 4 });
  it('counts everybody in one half for each option, except those who saw it in the middle', () =>
    fc.assert(
      fc.property(
        fc.array(fc.record({ order: orders, choice: fc.constantFrom(...options), count: fc.integer({ min: 1, max: 9 }) })),
        (votes) => {
          const total = votes.reduce((sum, { count }) => sum + count, 0);
          for (const { first, second } of Object.values(halvesOf(votes, ['a', 'b', 'c', 'd']))) expect(first.saw + second.saw).toBe(total);
        },
      ),
    ));

  it('is told where z is beyond 1.96 and the shares are more than five points apart, and shown from three hundred votes', () => {
    const halves = (first: [number, number], second: [number, number]) => ({
      a: { first: { saw: first[0], chose: first[1] }, second: { saw: second[0], chose: second[1] } },
    });
    // p1 = 0.6, p2 = 0.4, pooled 0.5: z = 0.2 / sqrt(0.25 × 2/100) = 2.83.
    expect(orderEffects(halves([100, 60], [100, 40]), ['a'])).toEqual([{ option: 'a', shares: null }]);
    expect(orderEffects(halves([200, 120], [200, 80]), ['a'])).toEqual([{ option: 'a', shares: { first: 60, second: 40 } }]);
    // z = 1.70.
    expect(orderEffects(halves([100, 56], [100, 44]), ['a'])).toEqual([]);
    // z = 2.83, but four points apart.
    expect(orderEffects(halves([2500, 1300], [2500, 1200]), ['a'])).toEqual([]);
    expect(orderEffects(halves([100, 60], [100, 40]), [])).toEqual([]);
    expect(orderEffects(halves([300, 9], [300, 60]), ['a'])).toEqual([{ option: 'a', shares: null }]);
  });
});
