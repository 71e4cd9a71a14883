import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Item } from '#ui/papers/reader/pdf/items.ts';
import { paginate } from '#ui/papers/reader/pdf/pages.ts';

const item = (height: number, more: Partial<Item> = {}): Item => ({ height, grounds: [], draw: () => {}, ...more });
const sheet = { top: 0, bottom: 100 };
const head = item(20);

describe('what is put on pages', () => {
  it('all has its place once and in order, however high it is and whatever belongs together', () => {
    const anyItem = fc
      .record({ height: fc.integer({ min: 1, max: 130 }), stays: fc.constantFrom(undefined, 'with_next', 'gap'), headed: fc.boolean() })
      .map(({ height, stays, headed }) => item(height, { ...(stays && { stays: stays as 'gap' }), ...(headed && { head }) }));
    fc.assert(
      fc.property(fc.array(anyItem, { maxLength: 30 }), (items) => {
        const pages = paginate(items, sheet);
        expect(pages.flat().flatMap(({ item: one }) => (one === head ? [] : [one]))).toEqual(items.filter(({ stays }) => stays !== 'gap'));
        // What is higher than a page stands alone on one; nothing else runs over the foot.
        for (const page of pages)
          for (const { item: one, y } of page) if (y + one.height > sheet.bottom) expect([page.length, y]).toEqual([1, 0]);
      }),
    );
  });
});
