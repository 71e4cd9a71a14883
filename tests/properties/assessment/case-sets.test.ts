import fc from 'fast-check';
import { expect, it } from 'vitest';
import { drawPaper } from '#domain/assessment/paper.ts';
import { publishedLibrary } from '../../support/exam-world.ts';

const bank = publishedLibrary().exams['gen-101'];
const items = bank?.items.filter(({ use }) => use === 'exam') ?? [];
const sets = Map.groupBy(
  items.filter(({ vignette }) => vignette !== undefined),
  ({ vignette }) => vignette,
);
const storyOf = (id: string) => items.find((item) => item.id === id)?.vignette;

it('a case set stands on a paper whole, in the order of the bank and in one place, or not at all', () => {
  let met = 0;
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 32 - 1 }), (seed) => {
      if (!bank) throw new Error('GEN-101 has no bank.');
      const drawn = drawPaper(bank.exam, items, seed).questions.map(({ itemId }) => itemId);
      for (const story of new Set(drawn.flatMap((id) => storyOf(id) ?? []))) {
        const whole = (sets.get(story) ?? []).map(({ id }) => id);
        const from = drawn.findIndex((id) => storyOf(id) === story);
        expect(drawn.slice(from, from + whole.length)).toEqual(whole);
        met += 1;
      }
    }),
  );
  expect(met).toBeGreaterThan(0);
});
