import { describe, expect, it } from 'vitest';
import type { Item } from '#ui/papers/reader/pdf/items.ts';
import { paginate } from '#ui/papers/reader/pdf/pages.ts';

const item = (height: number, more: Partial<Item> = {}): Item => ({ height, grounds: [], draw: () => {}, ...more });
const sheet = { top: 0, bottom: 100 };
const head = item(20);

describe('what is put on pages', () => {
  it('has the head of its table again at the top of a page, where there is room for both', () => {
    const rows = [head, item(60, { head }), item(60, { head })];
    expect(paginate(rows, sheet).map((page) => page.map(({ item: one, y }) => [one.height, y]))).toEqual([
      [
        [20, 0],
        [60, 20],
      ],
      [
        [20, 0],
        [60, 20],
      ],
    ]);
  });
  it('goes without that head where a row needs the whole page', () => {
    const rows = [head, item(60, { head }), item(90, { head })];
    expect(paginate(rows, sheet).map((page) => page.map(({ item: one }) => one.height))).toEqual([[20, 60], [90]]);
  });
});
