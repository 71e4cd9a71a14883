import type { Exam } from '../content/exam.ts';
import type { Attempt, Paper } from './attempt.ts';
import { reaches } from './grade.ts';

type Settled = Pick<Attempt, 'paper' | 'objectives'>;
export type Carried = NonNullable<Paper['carried']>;

/**
 * What a later attempt takes over from the one before where it asks only about weak objectives: those that reached the cut by themselves. Undefined
 * where all of them did, or none: then everything is asked again.
 */
export const carriedFrom = ({ paper, objectives }: Settled, { cutScore }: { cutScore: number }): Carried | undefined => {
  const all = objectives ?? [];
  const strong = all.filter((one) => reaches(one, cutScore));
  if (strong.length === 0 || strong.length === all.length) return undefined;
  const names = new Set(strong.map(({ objective }) => objective));
  const before = paper.carried?.objectives.every(({ objective }) => names.has(objective)) ? paper.carried.itemIds : [];
  return {
    objectives: strong,
    itemIds: [...before, ...paper.questions.filter(({ objective }) => names.has(objective)).map(({ itemId }) => itemId)],
  };
};

/** The blueprint without the objectives that are taken over. */
export const blueprintWithout = ({ blueprint }: Pick<Exam, 'blueprint'>, carried: Carried | undefined): Exam['blueprint'] =>
  blueprint.filter(({ objective }) => !carried?.objectives.some((one) => one.objective === objective));
