import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { fits, isComplete, type Response } from '#domain/assessment/response.ts';
import { keyOf, score } from '#domain/assessment/score.ts';
import { itemTypes } from '#domain/content/item.ts';
import { madeOf } from '../../support/make-item.ts';

type Case = { says: string; response: Response; earns: number | 'awaiting' };
const cases: Case[] = parse(readFileSync(new URL('../../cases/assessment/score.yaml', import.meta.url), 'utf8'));

describe('what a response earns', () => {
  for (const { says, response, earns } of cases)
    it(`${response.type}: ${says}`, () => {
      const item = madeOf(response.type);
      expect(fits(item, response)).toBe(true);
      const earned = score(item, response);
      if (typeof earns === 'number') expect(earned).toBeCloseTo(earns, 5);
      else expect(earned).toBe(earns);
    });

  it('has cases for every type', () => expect(new Set(cases.map(({ response }) => response.type))).toEqual(new Set(itemTypes)));
});

describe('of every type', () => {
  for (const type of itemTypes) {
    const item = madeOf(type);
    it(`${type}: no response earns nothing, and neither does one of another type`, () => {
      expect(score(item, undefined)).toBe(0);
      expect(score(item, type === 'single' ? { type: 'multiple', choices: ['b'] } : { type: 'single', choice: 'b' })).toBe(0);
    });
    it(`${type}: the key is whole, fits and earns the point, where there is a key`, () => {
      const key = keyOf(item);
      if (type === 'reflection') return expect(key).toBeUndefined();
      expect(key && fits(item, key) && isComplete(item, key)).toBe(true);
      return expect(score(item, key)).toBe(1);
    });
    it(`${type}: a response that names what the item has not does not fit it`, () => {
      const strange: Record<string, Response> = {
        single: { type: 'single', choice: 'l' },
        multiple: { type: 'multiple', choices: ['a', 'l'] },
        ordering: { type: 'ordering', places: { a: 7 } },
        matching: { type: 'matching', pairs: { a: 'l' } },
        cloze: { type: 'cloze', gaps: { a: 'd' } },
        judgement: { type: 'judgement', ratings: { l: 1 } },
        annotate: { type: 'annotate', marks: ['l'] },
        reflection: { type: 'single', choice: 'a' },
      };
      expect(fits(item, strange[type] as Response)).toBe(false);
    });
  }

  it('a judgement that no panel has rated waits for one', () => {
    const item = madeOf('judgement', { use: 'practice', panel: undefined });
    expect(score(item, { type: 'judgement', ratings: { a: 1, b: 1, c: 1 } })).toBe('awaiting');
    expect(keyOf(item)).toBeUndefined();
  });
});
