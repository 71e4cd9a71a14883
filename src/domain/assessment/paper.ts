import type { Exam } from '../content/exam.ts';
import type { Item } from '../content/item.ts';
import { randomFrom, shuffled } from '../shared/random.ts';
import type { Paper } from './attempt.ts';
import { shuffledKeys } from './shown-item.ts';

type CellKey = `${string} ${string}`;
const cellOf = ({ objective, bloom }: Pick<Item, 'objective' | 'bloom'>): CellKey => `${objective} ${bloom}`;

/** What is drawn whole: an item by itself, or every item of a case set, in the order of the bank. */
const unitsOf = (items: readonly Item[]): Item[][] => [...Map.groupBy(items, ({ id, vignette }) => vignette ?? id).values()];

/**
 * Draws a paper by the blueprint: as many items of each objective and Bloom level as it asks for, case sets whole and together. Items in `seen` (of
 * earlier attempts) are taken only where the bank has too few others. The same seed and bank draw the same paper.
 */
export const drawPaper = (exam: Exam, items: readonly Item[], seed: number, seen: ReadonlySet<string> = new Set()): Paper => {
  const random = randomFrom(seed);
  const room = new Map<CellKey, number>(
    exam.blueprint.flatMap(({ objective, items: wanted }) =>
      Object.entries(wanted).map(([bloom, count]): [CellKey, number] => [`${objective} ${bloom}`, count]),
    ),
  );
  const units = shuffled(unitsOf(items), random);
  const isSeen = (unit: readonly Item[]) => unit.some(({ id }) => seen.has(id));
  const drawn: Item[][] = [];
  for (const unit of [...units.filter((one) => !isSeen(one)), ...units.filter(isSeen)]) {
    const asks = Map.groupBy(unit, cellOf);
    if (![...asks].every(([cell, those]) => those.length <= (room.get(cell) ?? 0))) continue;
    for (const [cell, those] of asks) room.set(cell, (room.get(cell) ?? 0) - those.length);
    drawn.push(unit);
  }
  for (const [cell, missing] of room)
    if (missing > 0) throw new Error(`The bank has ${missing} items too few for ${cell}, which the blueprint asks for.`);
  return {
    seed,
    questions: shuffled(drawn, random)
      .flat()
      .map((item) => ({ itemId: item.id, objective: item.objective, options: shuffled(shuffledKeys(item), random) })),
  };
};
