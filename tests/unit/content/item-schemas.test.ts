import { describe, expect, it } from 'vitest';
import { checkCaseSets } from '#domain/content/check-case-sets.ts';
import { Item, type ItemType, itemTypes, typedItem } from '#domain/content/item.ts';
import { Vignette } from '#domain/content/vignette.ts';
import { itemVersion, withVersions } from '#queries/content/item-version.ts';
import { madeItem, madeOf } from '../../support/make-item.ts';

const refused = (type: ItemType, changes: (item: never) => Record<string, unknown>): string[] => {
  const item = madeOf(type);
  const parsed = Item.safeParse({ ...item, ...changes(item as never) });
  return parsed.success ? [] : parsed.error.issues.map(({ message }) => message);
};

describe('an item', () => {
  it('that names no type is a single choice, and one from an old edition becomes one', () => {
    const { type: _, ...old } = madeOf('single');
    expect(Item.parse(old)).toEqual(madeOf('single'));
    expect(typedItem(old as Item)).toEqual(madeOf('single'));
  });

  it('of each type is refused without a reason for each part', () => {
    for (const type of itemTypes.filter((one) => one !== 'reflection')) {
      const text = JSON.stringify(madeOf(type)).replace(/,"rationale":\{[^}]*\}/, '');
      expect(Item.safeParse(JSON.parse(text)).success, type).toBe(false);
    }
  });

  it('may not tell by the order of its file what is right', () => {
    expect(
      refused('ordering', ({ steps }: ReturnType<typeof madeOf<'ordering'>>) => ({
        steps: steps.map((step, i) => ({ ...step, place: i + 1 })),
      })),
    ).toEqual(['list the steps in another order than the right one']);
    expect(
      refused('matching', ({ prompts }: ReturnType<typeof madeOf<'matching'>>) => ({
        prompts: prompts.map((prompt) => ({ ...prompt, match: prompt.key })),
      })),
    ).toEqual(['list the matches in another order than the prompts']);
  });

  it('may not have a gap that one language lacks', () =>
    expect(refused('cloze', () => ({ text: { 'zh-CN': '先[[a]]，后[[b]]。', en: 'First [[a]].' } }))).toEqual([
      'en must have each of the gaps a, b once',
    ]));

  it('is never asked in an exam where people have yet to judge', () => {
    expect(refused('judgement', () => ({ panel: undefined }))).toEqual(['no panel has rated it, so it can only be practice']);
    expect(refused('reflection', () => ({ use: 'exam' }))).toEqual([]);
  });

  it('has the ratings of every judge for every action', () =>
    expect(refused('judgement', ({ panel }: ReturnType<typeof madeOf<'judgement'>>) => ({ panel: { ...panel, judges: 12 } }))).toHaveLength(
      3,
    ));
});

describe('a version', () => {
  it('is the same for the same words and another for any change', () => {
    const item = madeItem('O1', 1);
    const changed = { ...item, stem: { ...item.stem, en: `${item.stem.en}, reworded` } };
    expect(itemVersion(madeItem('O1', 1))).toBe(itemVersion(item));
    expect(itemVersion(changed)).not.toBe(itemVersion(item));
    expect(itemVersion(item).startsWith(`${item.id}@`)).toBe(true);
  });

  it('stands on the paper beside what it asks', () => {
    const item = madeItem('O1', 1);
    const paper = { seed: 1, questions: [{ itemId: item.id, objective: 'O1', options: ['a', 'b', 'c'] }] };
    expect(withVersions(paper, [item]).questions[0]?.version).toBe(itemVersion(item));
  });
});

describe('a case set', () => {
  const story = (id: string, use: string) =>
    Vignette.parse({ id, use, title: { 'zh-CN': '题', en: 'a' }, text: { 'zh-CN': '文', en: 'b' } });
  const inSet = (n: number, vignette: string, use = 'exam') =>
    madeOf('single', { id: `TEST-101-${use === 'exam' ? 'O1' : 'P1'}-0${n}`, use, vignette });
  const faults = (items: Item[], vignettes: Vignette[]) =>
    checkCaseSets('exams/test', items, vignettes).map(({ place, fault }) => `${place}: ${fault}`);

  it('is good with a story and two questions of one use', () =>
    expect(faults([inSet(1, 'TEST-101-V-01'), inSet(2, 'TEST-101-V-01')], [story('TEST-101-V-01', 'exam')])).toEqual([]));

  it('needs its story, more than one question, and one use throughout', () => {
    expect(faults([inSet(1, 'TEST-101-V-02')], [])).toEqual(['TEST-101-O1-01: vignette TEST-101-V-02 does not exist']);
    expect(faults([inSet(1, 'TEST-101-V-01')], [story('TEST-101-V-01', 'exam')])).toEqual(['TEST-101-V-01: 1 items ask about it']);
    expect(faults([inSet(1, 'TEST-101-V-01'), inSet(2, 'TEST-101-V-01', 'practice')], [story('TEST-101-V-01', 'exam')])).toEqual([
      'TEST-101-P1-02: the item is for practice, its vignette for exam',
    ]);
    expect(faults([inSet(1, 'TEST-101-W-01'), inSet(2, 'TEST-101-W-01')], [story('TEST-101-W-01', 'exam')])).toEqual([
      'TEST-101-W-01: the id and the use disagree',
    ]);
  });
});
