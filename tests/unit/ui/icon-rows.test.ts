import fc from 'fast-check';
import { expect, it } from 'vitest';
import { iconRows } from '#ui/markdoc/risk/icon-rows.ts';

/** How many marks the dashes of a path make: one at the start of a stroke and one every ten units. */
const marks = (path: string) => [...path.matchAll(/h([\d.]+)/g)].reduce((sum, [, length]) => sum + Math.floor(Number(length) / 10) + 1, 0);

it('the marks from one person to another are as many as the people', () =>
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 1000 }), (a, b) => {
      const [first, end] = [Math.min(a, b), Math.max(a, b)];
      expect(marks(iconRows(first, end))).toBe(end - first);
    }),
  ));

it('a row ends after forty', () => expect(iconRows(38, 42)).toBe('M385 5h10.1M5 15h10.1'));
