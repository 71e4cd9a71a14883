import type { Answers, Paper } from '../../src/domain/assessment/attempt.ts';
import { cutOf } from '../../src/domain/assessment/cut.ts';
import { type Exposure, nothingAsked } from '../../src/domain/assessment/draw-order.ts';
import { grade } from '../../src/domain/assessment/grade.ts';
import { chosenParts } from '../../src/domain/assessment/keyed-parts.ts';
import { drawPaper } from '../../src/domain/assessment/paper.ts';
import type { ExamRules } from '../../src/domain/assessment/rules.ts';
import { score } from '../../src/domain/assessment/score.ts';
import type { Sitting } from '../../src/domain/assessment/statistics/sitting.ts';
import type { Exam } from '../../src/domain/content/exam.ts';
import { answerOf, type TrueItem } from './candidates.ts';

/** Passed or not: `flat` by the per cent that stands until a panel has sat, `panel` by the cut of this very paper, `noFloor` by that cut alone. */
export type Sat = {
  ability: number;
  paper: Paper;
  points: number;
  formValue: number;
  flat: boolean;
  panel: boolean;
  noFloor: boolean;
  sitting: Sitting;
};

type Given = {
  exam: Exam;
  bank: readonly TrueItem[];
  values: ReadonlyMap<string, number>;
  rules: Pick<ExamRules, 'cutScore' | 'objectiveFloor' | 'exposureCap'>;
  /** By what papers are made equally hard; empty where no panel has sat. */
  drawnBy: ReadonlyMap<string, number>;
};

/** Lets people of these abilities sit the exam one after another, each with a paper drawn and graded by the code of the product. */
export const sit = ({ exam, bank, values, rules, drawnBy }: Given, abilities: readonly number[], random: () => number): Sat[] => {
  const items = bank.map(({ item }) => item);
  const byId = new Map(bank.map((one) => [one.item.id, one]));
  const served = new Map<string, number>();
  return abilities.map((ability, i) => {
    const exposure: Exposure = { papers: i, served, cap: rules.exposureCap, out: new Set() };
    const paper = drawPaper(exam, items, Math.floor(random() * 4_294_967_296), {
      asked: nothingAsked,
      exposure,
      panel: { values: drawnBy, fixed: 0 },
    });
    const answers: Answers = {};
    const scored = paper.questions.flatMap(({ itemId }) => {
      const one = byId.get(itemId);
      if (!one) return [];
      served.set(itemId, (served.get(itemId) ?? 0) + 1);
      const response = answerOf(one, ability, random);
      if (response) answers[itemId] = response;
      const earned = score(one.item, response);
      const cell = `${one.item.objective} ${one.item.bloom}`;
      return [{ itemId, cell, score: earned === 'awaiting' ? 0 : earned, chosen: chosenParts(response) }];
    });
    const ids = paper.questions.map(({ itemId }) => itemId);
    const judged = (by: ReadonlyMap<string, number>, floor = rules.objectiveFloor) =>
      grade({ ...paper, cut: cutOf(ids, by, rules.cutScore) }, items, answers, { ...rules, objectiveFloor: floor });
    const panel = judged(values);
    return {
      ability,
      paper,
      points: panel.points,
      formValue: cutOf(ids, values, rules.cutScore).points,
      flat: judged(new Map()).result === 'passed',
      panel: panel.result === 'passed',
      noFloor: judged(values, 0).result === 'passed',
      sitting: { id: String(i).padStart(6, '0'), answers: scored },
    };
  });
};
