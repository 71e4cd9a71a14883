import type { Item } from '../content/item.ts';
import type { Answers, AttemptResult, ObjectiveResult, Paper } from './attempt.ts';
import { pointsOn } from './points-on.ts';
import { score } from './score.ts';

export type Grade = { result: AttemptResult; points: number; of: number; objectives: ObjectiveResult[] };

/** The standards a paper is judged by, in per cent, as in force on the day it was begun; the items taken out since; and what was rated. */
export type Standards = {
  cutScore: number;
  objectiveFloor: number;
  voided?: ReadonlySet<string>;
  /** What people gave for written answers, as a share of a point. */
  rated?: ReadonlyMap<string, number>;
};

// Sixths do not add up to one in binary, and neither do thirds that were rounded one by one: a sum is rounded to six places, once, before anything is compared with it.
const exact = (points: number): number => Math.round(points * 1e6) / 1e6;

/** Whether so many points of so many reach a per cent, exactly on it included. */
export const reaches = ({ points, of }: { points: number; of: number }, percent: number): boolean =>
  exact(points * 100) >= exact(percent * of);

/**
 * Each question is worth a point, or as much of it as the answer earns; no answer earns nothing and nothing is ever subtracted. An item that was
 * taken out earns everybody its point. Passing takes the cut of the form and the floor in each objective.
 */
export const grade = (paper: Paper, items: readonly Item[], answers: Answers, standards: Standards): Grade => {
  const { cutScore, objectiveFloor, voided, rated } = standards;
  const known = new Map(items.map((item) => [item.id, item]));
  const tally = new Map<string, ObjectiveResult>((paper.carried?.objectives ?? []).map((one) => [one.objective, one]));
  for (const { itemId, objective } of paper.questions) {
    const so = tally.get(objective) ?? { objective, points: 0, of: 0 };
    const item = known.get(itemId);
    const given = item ? score(item, answers[itemId]) : 0;
    const earned = voided?.has(itemId) ? 1 : given === 'awaiting' ? rated?.get(itemId) : given;
    if (earned === undefined) throw new Error(`${itemId} waits for people to judge it, so the paper has no grade yet.`);
    tally.set(objective, { objective, points: so.points + earned, of: so.of + 1 });
  }
  const sums = [...tally.values()].sort((a, b) => (a.objective < b.objective ? -1 : 1));
  const objectives = sums.map((one) => ({ ...one, points: exact(one.points) }));
  const points = exact(sums.reduce((sum, one) => sum + one.points, 0));
  const of = pointsOn(paper);
  const cut = paper.cut?.points ?? (cutScore * of) / 100;
  const passed = points >= exact(cut) && objectives.every((one) => reaches(one, objectiveFloor));
  return { result: passed ? 'passed' : 'failed', points, of, objectives };
};
