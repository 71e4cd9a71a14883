import { describe, expect, it } from 'vitest';
import type { QuestionField } from '#domain/participation/question.ts';
import { questionsTold } from '#domain/participation/questions-told.ts';

const asked = (month: string, counts: Partial<Record<QuestionField, number>>) =>
  Object.entries(counts).map(([field, n]) => ({ month, field: field as QuestionField, asked: n }));

describe('what is told of the questions of a month', () => {
  it('is each field that reached five, the newest month first', () =>
    expect(questionsTold([...asked('2026-10', { ai: 5 }), ...asked('2026-11', { ai: 7, life: 6 })])).toEqual([
      { month: '2026-11', fields: ['ai'], asked: 7 },
      { month: '2026-11', fields: ['life'], asked: 6 },
      { month: '2026-10', fields: ['ai'], asked: 5 },
    ]));
  it('is of small fields only their sum, once it reaches five', () =>
    expect(questionsTold(asked('2026-11', { ai: 9, life: 4, data: 1 }))).toEqual([
      { month: '2026-11', fields: ['ai'], asked: 9 },
      { month: '2026-11', fields: ['life', 'data'], asked: 5 },
    ]));
  it('is nothing of one small field by itself, nor of a sum below five', () => {
    expect(questionsTold(asked('2026-11', { ai: 9, life: 4 }))).toEqual([{ month: '2026-11', fields: ['ai'], asked: 9 }]);
    expect(questionsTold(asked('2026-11', { life: 3, data: 1 }))).toEqual([]);
  });
});
