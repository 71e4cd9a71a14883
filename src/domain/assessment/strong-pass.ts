import type { ObjectiveResult, Paper } from './attempt.ts';
import { reaches } from './grade.ts';
import { pointsOn } from './points-on.ts';
import type { ExamRules } from './rules.ts';

type Rules = Pick<ExamRules, 'cutScore' | 'testOutAbove'>;

/**
 * The share of its points, in per cent, that each objective must reach to spare somebody the lessons: the cut of the very form, and one standard
 * error of measurement above it (evidence E14). Full marks are always enough.
 */
export const strongShare = (paper: Paper, { cutScore, testOutAbove }: Rules): number => {
  const of = pointsOn(paper);
  const cut = paper.cut && of > 0 ? (paper.cut.points * 100) / of : cutScore;
  return Math.min(100, cut + testOutAbove);
};

/** Whether a pass was strong: above the cut in every objective by more than measurement may err. */
export const isStrong = (paper: Paper, objectives: readonly ObjectiveResult[], rules: Rules): boolean => {
  const share = strongShare(paper, rules);
  return objectives.length > 0 && objectives.every((one) => reaches(one, share));
};
