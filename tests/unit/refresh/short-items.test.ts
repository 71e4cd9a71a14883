import { describe, expect, it } from 'vitest';
import type { Item, ItemType } from '#domain/content/item.ts';
import { itemTypes } from '#domain/content/item.ts';
import { minuteReads, shortItems, takesAMinute } from '#domain/refresh/sitting.ts';
import { publishedLibrary } from '../../support/exam-world.ts';
import { madeOf } from '../../support/make-item.ts';

const asked: ItemType[] = ['single', 'multiple', 'ordering', 'matching', 'cloze', 'judgement'];

describe('what a review asks', () => {
  it.each(itemTypes.map((type): [ItemType] => [type]))('of type %s: all kinds that a minute on a phone is enough for', (type) =>
    expect(takesAMinute(madeOf(type))).toBe(asked.includes(type)),
  );
  it('is nothing that no panel has rated, since nobody could say at once what is right', () =>
    expect(takesAMinute({ ...madeOf('judgement'), panel: undefined } as Item)).toBe(false));
  it('is as long as can be read in a minute, and no longer', () => {
    const item = madeOf('single');
    const rest = item.options.reduce((sum, { text }) => sum + text['zh-CN'].length, 0);
    const long = (n: number) => ({ ...item, stem: { 'zh-CN': '字'.repeat(n), en: 'x' } });
    expect(takesAMinute(long(minuteReads.characters - rest))).toBe(true);
    expect(takesAMinute(long(minuteReads.characters - rest + 1))).toBe(false);
  });
  it('is practice alone, and stands without a case', () => {
    const practice = { ...madeOf('single'), use: 'practice' as const };
    expect(shortItems([practice, madeOf('single'), { ...practice, vignette: 'GEN-101-W-01' }])).toEqual([practice]);
  });
  it('comes in several kinds from the bank of GEN-101', () => {
    const bank = publishedLibrary().exams['gen-101']?.items ?? [];
    const kinds = new Set(shortItems(bank).map(({ type }) => type));
    for (const type of ['single', 'multiple', 'matching', 'ordering'] as const) expect(kinds).toContain(type);
  });
});
