import type { Exam } from '../content/exam.ts';
import type { Item } from '../content/item.ts';
import { randomFrom, shuffled } from '../shared/random.ts';
import type { Paper } from './attempt.ts';
import { type AskedBefore, type Exposure, inDrawOrder, nothingAsked, nothingServed, type Ranked } from './draw-order.ts';
import { equalForms, noPanel, type Panelled } from './equal-forms.ts';
import { shuffledKeys } from './shown-item.ts';

type CellKey = `${string} ${string}`;
const cellOf = ({ objective, bloom }: Pick<Item, 'objective' | 'bloom'>): CellKey => `${objective} ${bloom}`;

/** What is drawn whole: an item by itself, or every item of a case set, in the order of the bank. */
const unitsOf = (items: readonly Item[]): Item[][] => [...Map.groupBy(items, ({ id, vignette }) => vignette ?? id).values()];

/**
 * Draws a paper by the blueprint: as many items of each objective and Bloom level as it asks for, case sets whole and together. What the person was
 * asked before, and what has been drawn too often, is taken only where the bank has too few others. Where a panel has valued the questions, papers
 * are made about equally hard to pass. The same seed, bank and past draw the same paper.
 */
export const drawPaper = (
  { blueprint }: Pick<Exam, 'blueprint'>,
  items: readonly Item[],
  seed: number,
  { asked = nothingAsked, exposure = nothingServed, panel = noPanel }: { asked?: AskedBefore; exposure?: Exposure; panel?: Panelled } = {},
): Paper => {
  const random = randomFrom(seed);
  const room = new Map<CellKey, number>(
    blueprint.flatMap(({ objective, items: wanted }) =>
      Object.entries(wanted).map(([bloom, count]): [CellKey, number] => [`${objective} ${bloom}`, count]),
    ),
  );
  const drawn: Ranked<Item[]>[] = [];
  const left: Ranked<Item[]>[] = [];
  for (const ranked of inDrawOrder(unitsOf(items), exposure, asked, random)) {
    const { unit } = ranked;
    const asks = Map.groupBy(unit, cellOf);
    if (![...asks].every(([cell, those]) => those.length <= (room.get(cell) ?? 0))) {
      left.push(ranked);
      continue;
    }
    for (const [cell, those] of asks) room.set(cell, (room.get(cell) ?? 0) - those.length);
    drawn.push(ranked);
  }
  for (const [cell, missing] of room)
    if (missing > 0) throw new Error(`The bank has ${missing} items too few for ${cell}, which the blueprint asks for.`);
  const slack = Math.max(1, Math.ceil(exposure.papers / 100));
  return {
    seed,
    questions: shuffled(equalForms(drawn, left, panel, { slack, random }), random)
      .flat()
      .map((item) => ({ itemId: item.id, objective: item.objective, options: shuffled(shuffledKeys(item), random) })),
  };
};
