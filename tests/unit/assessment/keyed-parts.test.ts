import { describe, expect, it } from 'vitest';
import { choosableParts, chosenParts, keyedParts } from '#domain/assessment/keyed-parts.ts';
import type { Item } from '#domain/content/item.ts';
import { publishedLibrary } from '../../support/exam-world.ts';

const items = Object.values(publishedLibrary().exams).flatMap((exam) => exam.items);
const types = [...new Set(items.map(({ type }) => type))];
const of = (type: Item['type']) => items.filter((item) => item.type === type);

describe('the parts of a question', () => {
  it.each(types)('of type %s stand in the published banks with all that is right about them', (type) => {
    for (const item of of(type)) {
      const parts = keyedParts(item);
      expect(parts.length).toBeGreaterThan(0);
      if (type === 'ordering') expect(parts.map(({ belongs }) => belongs?.en)).toEqual(parts.map((_, i) => String(i + 1)));
      if (type === 'matching') expect(parts.every(({ belongs }) => belongs !== null)).toBe(true);
      if (type === 'single') expect(parts.filter(({ correct }) => correct)).toHaveLength(1);
    }
  });

  it('can be chosen where one chooses, and a response says which were', () => {
    expect(choosableParts(of('single')[0] as Item).map(({ key }) => key)).toEqual(['a', 'b', 'c']);
    expect(chosenParts({ type: 'single', choice: 'b' })).toEqual(['b']);
    expect(chosenParts({ type: 'cloze', gaps: { a: 'b', c: 'a' } })).toEqual(['a.b', 'c.a']);
    expect(chosenParts({ type: 'multiple', choices: ['a', 'd'] })).toEqual(['a', 'd']);
    expect(chosenParts({ type: 'ordering', places: { a: 1 } })).toEqual([]);
    expect(chosenParts(undefined)).toEqual([]);
  });
});
