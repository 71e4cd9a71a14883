import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Exposure, inDrawOrder, nothingAsked } from '#domain/assessment/draw-order.ts';
import { randomFrom } from '#domain/shared/random.ts';

const cell = Array.from({ length: 12 }, (_, index) => [{ id: `item-${index}` }]);
const ids = cell.map(([item]) => item?.id ?? '');
const seed = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const some = fc.subarray(ids).map((chosen) => new Set(chosen));
const exposure = fc.record({ papers: fc.integer({ min: 1, max: 40 }), served: fc.array(fc.nat(20), { minLength: 12, maxLength: 12 }) }).map(
  ({ papers, served }): Exposure => ({
    papers,
    cap: 25,
    out: new Set(),
    served: new Map(ids.map((id, index) => [id, served[index] ?? 0])),
  }),
);

it('what the last attempt asked comes after everything else', () => {
  fc.assert(
    fc.property(seed, exposure, some, some, (one, served, last, ever) => {
      const order = inDrawOrder(cell, served, { last, ever: new Set([...last, ...ever]) }, randomFrom(one)).map(
        ({ unit: [item] }) => item?.id ?? '',
      );
      const first = order.findIndex((id) => last.has(id));
      if (first >= 0) expect(order.slice(first).every((id) => last.has(id))).toBe(true);
    }),
  );
});

it('among items that nobody here has seen, those under the cap come first and the least drawn before the more drawn', () => {
  fc.assert(
    fc.property(seed, exposure, (one, served) => {
      const order = inDrawOrder(cell, served, nothingAsked, randomFrom(one)).map(
        ({ unit: [item] }) => served.served.get(item?.id ?? '') ?? 0,
      );
      expect(order).toEqual([...order].sort((a, b) => a - b));
    }),
  );
});

it('drawing again and again keeps every item within one draw of every other', () => {
  fc.assert(
    fc.property(seed, fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 60 }), (one, taken, papers) => {
      const random = randomFrom(one);
      const served = new Map(ids.map((id) => [id, 0]));
      for (let n = 0; n < papers; n += 1)
        for (const {
          unit: [item],
        } of inDrawOrder(cell, { papers: n, served, cap: 25, out: new Set() }, nothingAsked, random).slice(0, taken))
          if (item) served.set(item.id, (served.get(item.id) ?? 0) + 1);
      const counts = [...served.values()];
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
    }),
  );
});

it('reasons against an item weigh in their order: taken out, asked last, over the cap, asked ever; exactly at the cap is not over it', () => {
  const wanted = ['new', 'at-the-cap', 'ever', 'over', 'over-and-ever', 'last', 'last-over-and-ever', 'out'];
  const among = (word: string) => new Set(wanted.filter((id) => id.split('-').includes(word)));
  const over = [...among('over')].map((id): [string, number] => [id, 26]);
  const served = new Map([['at-the-cap', 25], ...over] as const);
  for (let one = 0; one < 20; one += 1) {
    const order = inDrawOrder(
      wanted.map((id) => [{ id }]).reverse(),
      { papers: 100, served, cap: 25, out: among('out') },
      { last: among('last'), ever: among('ever') },
      randomFrom(one),
    );
    expect(order.map(({ unit: [item] }) => item?.id)).toEqual(wanted);
  }
});
