import { expect, it } from 'vitest';
import { score } from '#domain/assessment/score.ts';
import type { Item } from '#domain/content/item.ts';
import { publishedLibrary, rightTo, wrongTo } from '../../support/exam-world.ts';

const keyed = Object.values(publishedLibrary().exams)
  .flatMap(({ items }) => items)
  .filter((item) => item.type !== 'reflection' && !(item.type === 'judgement' && !item.panel));

/** What the stories answer rightly and wrongly must be wholly so, or how a paper comes out hangs on which items were drawn for it. */
it('answers everything in the published banks for a whole point, and for none', () => {
  const given = (answer: (item: Item) => ReturnType<typeof rightTo>) =>
    keyed.filter((item) => score(item, answer(item)) !== (answer === rightTo ? 1 : 0)).map(({ id }) => id);
  expect(new Set(keyed.map(({ type }) => type)).size).toBeGreaterThanOrEqual(6);
  expect(given(rightTo)).toEqual([]);
  expect(given(wrongTo)).toEqual([]);
});
