import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Answers } from '#domain/assessment/attempt.ts';
import { grade } from '#domain/assessment/grade.ts';
import { drawPaper } from '#domain/assessment/paper.ts';
import type { Response } from '#domain/assessment/response.ts';
import { answersOf, lastSaves } from '#domain/assessment/save.ts';
import { keyOf } from '#domain/assessment/score.ts';
import { type Item, type OptionKey, optionKeys } from '#domain/content/item.ts';
import { madeItem } from '../../support/make-item.ts';

const items = ['O1', 'O2', 'O3'].flatMap((objective) => [1, 2, 3, 4].map((n) => madeItem(objective, n)));
const questions = items.map(({ id, objective }) => ({ itemId: id, objective, options: [...optionKeys] }));
const choiceOf = (choice: OptionKey | undefined): Response | undefined => choice && { type: 'single', choice };
const paper = { seed: 0, questions };

const answers = fc
  .array(fc.option(fc.constantFrom(...optionKeys), { nil: undefined }), { minLength: items.length, maxLength: items.length })
  .map((choices): Answers => Object.fromEntries(items.map(({ id }, index) => [id, choiceOf(choices[index])])));
const standards = fc.record({ cutScore: fc.integer({ min: 1, max: 100 }), objectiveFloor: fc.integer({ min: 0, max: 100 }) });

it('lies between nought and full marks, in the whole and in each objective', () => {
  fc.assert(
    fc.property(answers, standards, (given, rules) => {
      const { points, of, objectives } = grade(paper, items, given, rules);
      expect(points).toBeGreaterThanOrEqual(0);
      expect(points).toBeLessThanOrEqual(of);
      for (const one of objectives) expect(one.points >= 0 && one.points <= one.of).toBe(true);
      expect(objectives.reduce((sum, one) => sum + one.of, 0)).toBe(of);
    }),
  );
});

it('never goes down by a correct answer', () => {
  fc.assert(
    fc.property(answers, standards, fc.nat(items.length - 1), (given, rules, index) => {
      const item = items[index] as Item;
      const before = grade(paper, items, given, rules);
      const after = grade(paper, items, { ...given, [item.id]: keyOf(item) }, rules);
      expect(after.points).toBeGreaterThanOrEqual(before.points);
      if (before.result === 'passed') expect(after.result).toBe('passed');
    }),
  );
});

const blueprint = [
  { objective: 'O1', items: { Ap: 2 } },
  { objective: 'O2', items: { Ap: 3 } },
  { objective: 'O3', items: { Ap: 1 } },
];
const number = (value: number) => [{ from: '2026-01-01', value, source: 'platform default' }];
const exam = {
  course: 'test',
  version: '2026.1',
  change: 'material' as const,
  blueprint,
  cutScore: number(70),
  objectiveFloor: number(50),
  minutesAllowed: number(40),
  attempts: number(3),
  coolDownHours: number(24),
  graceSeconds: number(30),
};
const seed = fc.integer({ min: 0, max: 2 ** 32 - 1 });

it('draws the same paper for the same seed', () => {
  fc.assert(
    fc.property(seed, (one) => {
      expect(drawPaper(exam, items, one)).toEqual(drawPaper(exam, items, one));
    }),
  );
});

it('fills the blueprint without repeats, and shuffles every option without losing one', () => {
  fc.assert(
    fc.property(seed, fc.subarray(items.map(({ id }) => id)), (one, seen) => {
      const drawn = drawPaper(exam, items, one, { asked: { last: new Set(seen), ever: new Set(seen) } }).questions;
      expect(new Set(drawn.map(({ itemId }) => itemId)).size).toBe(6);
      for (const { objective, items: wanted } of blueprint)
        expect(drawn.filter((question) => question.objective === objective)).toHaveLength(wanted.Ap);
      for (const { options } of drawn) expect([...options].sort()).toEqual([...optionKeys]);
    }),
  );
});

it('asks what was seen before only where the bank has too few others', () => {
  fc.assert(
    fc.property(seed, fc.subarray(items.map(({ id }) => id)), (one, seen) => {
      const drawn = drawPaper(exam, items, one, { asked: { last: new Set(seen), ever: new Set(seen) } }).questions;
      for (const { objective, items: wanted } of blueprint) {
        const fresh = items.filter((item) => item.objective === objective && !seen.includes(item.id)).length;
        const again = drawn.filter((question) => question.objective === objective && seen.includes(question.itemId)).length;
        expect(again).toBe(Math.max(0, wanted.Ap - fresh));
      }
    }),
  );
});

it('counts the last save of each item whatever order they are read in', () => {
  const save = fc.record({
    itemId: fc.constantFrom('one', 'two', 'three'),
    response: fc.constantFrom(...optionKeys).map((choice) => ({ type: 'single' as const, choice })),
  });
  fc.assert(
    fc.property(fc.array(save), fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (given, order) => {
      const saves = given.map((one, index) => ({ ...one, saveId: String(index), receipt: index + 1, savedAt: new Date(0) }));
      const shuffledSaves = saves
        .map((one) => ({ one, at: order.next().value }))
        .sort((a, b) => a.at - b.at)
        .map(({ one }) => one);
      expect(answersOf(shuffledSaves)).toEqual(answersOf(saves));
      for (const [itemId, last] of lastSaves(saves)) expect(last).toEqual(saves.findLast((one) => one.itemId === itemId));
    }),
  );
});
