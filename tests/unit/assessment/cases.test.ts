import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Answers, Paper } from '#domain/assessment/attempt.ts';
import { grade } from '#domain/assessment/grade.ts';
import { mayNotStart } from '#domain/assessment/retake.ts';
import { addDays, dayOf } from '#domain/shared/plain-date.ts';
import { rightTo, wrongTo } from '../../support/exam-world.ts';
import { madeItem } from '../../support/make-item.ts';

const table = <T>(name: string): T[] => parse(readFileSync(new URL(`../../cases/assessment/${name}.yaml`, import.meta.url), 'utf8'));

type GradeCase = {
  says: string;
  right: Record<string, number>;
  cutScore: number;
  objectiveFloor: number;
  result: string;
  total: number;
};

describe('grading', () => {
  const items = [1, 2, 3, 4].map((n) => madeItem('O1', n)).concat([1, 2].map((n) => madeItem('O2', n)));
  const questions = items.map(({ id, objective }) => ({ itemId: id, objective, options: ['c', 'a', 'b'] as const }));
  const paper: Paper = { seed: 1, questions: questions.map((one) => ({ ...one, options: [...one.options] })) };

  for (const { says, right, cutScore, objectiveFloor, result, total } of table<GradeCase>('grade'))
    it(says, () => {
      const left = { ...right };
      const answers: Answers = {};
      for (const item of items) {
        const { id, objective } = item;
        const wanted = (left[objective] ?? 0) > 0;
        left[objective] = (left[objective] ?? 0) - 1;
        answers[id] = wanted ? rightTo(item) : wrongTo(item);
      }
      const judged = grade(paper, items, answers, { cutScore, objectiveFloor });
      expect(judged).toMatchObject({ result, points: total, of: 6 });
      expect(Object.fromEntries(judged.objectives.map((one) => [one.objective, one.points]))).toEqual(right);
    });
});

describe('another attempt', () => {
  const now = new Date('2026-11-25T08:00:00Z');

  type Case = {
    says: string;
    earlier: ['passed' | 'failed' | 'open' | 'rapid' | 'awaiting', number][];
    completed?: number;
    again?: number;
    answer: string;
  };
  for (const { says, earlier, completed, again, answer } of table<Case>('retake'))
    it(says, () => {
      const attempts = earlier.map(([result, hours], index) => ({
        id: `attempt-${index}`,
        result: result === 'passed' || result === 'failed' ? result : null,
        setAside: result === 'rapid' ? ('rapid' as const) : null,
        closedAt: result === 'open' ? null : new Date(now.getTime() - hours * 3_600_000),
      }));
      const round = {
        completedOn: completed === undefined ? null : addDays(dayOf(now), -completed),
        againFrom: again === undefined ? null : addDays(dayOf(now), again),
      };
      expect(mayNotStart(attempts, { attempts: 3, coolDownHours: 24 }, round, now)?.code ?? 'may begin').toBe(answer);
    });
});
