import type { Exam } from '../content/exam.ts';
import { blooms, type Item } from '../content/item.ts';
import { randomFrom, shuffled } from '../shared/random.ts';
import type { Paper } from './attempt.ts';

/**
 * Draws a paper by the blueprint: as many items of each objective and Bloom level as it asks for. Items in `seen` (of earlier attempts) are
 * taken only where the bank has too few others. The same seed and bank draw the same paper.
 */
export const drawPaper = (exam: Exam, items: readonly Item[], seed: number, seen: ReadonlySet<string> = new Set()): Paper => {
  const random = randomFrom(seed);
  const drawn = exam.blueprint.flatMap(({ objective, items: wanted }) =>
    blooms.flatMap((bloom) => {
      const cell = shuffled(
        items.filter((item) => item.objective === objective && item.bloom === bloom),
        random,
      );
      const fresh = [...cell.filter(({ id }) => !seen.has(id)), ...cell.filter(({ id }) => seen.has(id))];
      const count = wanted[bloom] ?? 0;
      if (fresh.length < count)
        throw new Error(`The bank has ${fresh.length} items for ${objective} × ${bloom} and the blueprint asks for ${count}.`);
      return fresh.slice(0, count);
    }),
  );
  return {
    seed,
    questions: shuffled(drawn, random).map((item) => ({
      itemId: item.id,
      objective: item.objective,
      options: shuffled(
        item.options.map(({ key }) => key),
        random,
      ),
    })),
  };
};
