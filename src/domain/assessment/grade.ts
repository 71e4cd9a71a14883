import type { Item } from '../content/item.ts';
import type { Answers, AttemptResult, ObjectiveResult, Paper } from './attempt.ts';

export type Grade = { result: AttemptResult; right: number; of: number; objectives: ObjectiveResult[] };

/** The standards a paper is judged by, in per cent, as in force on the day it was begun. */
export type Standards = { cutScore: number; objectiveFloor: number };

/** Whether so many of so many reach a per cent, exactly on it included. */
export const reaches = ({ right, of }: { right: number; of: number }, percent: number): boolean => right * 100 >= percent * of;

/** Right answers count one each, no answer counts as a wrong one, nothing is ever subtracted. Passing takes the cut score and the floor in each objective. */
export const grade = (paper: Paper, items: readonly Item[], answers: Answers, { cutScore, objectiveFloor }: Standards): Grade => {
  const key = new Map(items.map((item) => [item.id, item.options.find(({ correct }) => correct)?.key]));
  const tally = new Map<string, ObjectiveResult>();
  for (const { itemId, objective } of paper.questions) {
    const so = tally.get(objective) ?? { objective, right: 0, of: 0 };
    const isRight = answers[itemId] !== undefined && answers[itemId] === key.get(itemId);
    tally.set(objective, { objective, right: so.right + (isRight ? 1 : 0), of: so.of + 1 });
  }
  const objectives = [...tally.values()].sort((a, b) => (a.objective < b.objective ? -1 : 1));
  const right = objectives.reduce((sum, one) => sum + one.right, 0);
  const of = paper.questions.length;
  const passed = reaches({ right, of }, cutScore) && objectives.every((one) => reaches(one, objectiveFloor));
  return { result: passed ? 'passed' : 'failed', right, of, objectives };
};
