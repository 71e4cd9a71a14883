import { expect, it } from 'vitest';
import { grade } from '#domain/assessment/grade.ts';
import { publishedLibrary } from '../../support/exam-world.ts';

const written = Object.values(publishedLibrary().exams)
  .flatMap(({ items }) => items)
  .find((item) => item.type === 'reflection');

/** Six sixths are a little less than one in binary, and three thirds rounded one by one are too; one point is what the cut and the floor ask. */
it.each([3, 6, 7, 9])('a point earned in %i parts is a point', (parts) => {
  if (!written) throw new Error('No bank asks for anything written.');
  const items = Array.from({ length: parts }, (_, i) => ({ ...written, id: `W-${i}` }));
  const questions = items.map(({ id }) => ({ itemId: id, objective: 'O1', options: [] }));
  const answers = Object.fromEntries(items.map(({ id }) => [id, { type: 'reflection' as const, text: '写了。' }]));
  const rated = new Map(items.map(({ id }) => [id, 1 / parts]));
  const paper = { seed: 1, questions, cut: { points: 1, by: 'panel' as const } };
  const graded = grade(paper, items, answers, { cutScore: 0, objectiveFloor: 100 / parts, rated });
  expect(graded).toEqual({ result: 'passed', points: 1, of: parts, objectives: [{ objective: 'O1', points: 1, of: parts }] });
});
