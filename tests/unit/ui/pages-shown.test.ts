import { expect, it } from 'vitest';
import { pagesShown } from '#ui/components/pages-shown.ts';

it.each([
  [1, 1, [1]],
  [1, 3, [1, 2, 3]],
  [5, 12, [1, null, 4, 5, 6, null, 12]],
  [3, 12, [1, 2, 3, 4, null, 12]],
  [4, 7, [1, 2, 3, 4, 5, 6, 7]],
  [12, 12, [1, null, 11, 12]],
])('on page %i of %i shows %j', (current, total, shown) => {
  expect(pagesShown(current, total)).toEqual(shown);
});
