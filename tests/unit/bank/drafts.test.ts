import { describe, expect, it } from 'vitest';
import { choiceDraft, choiceTyped } from '#domain/bank/choice-draft.ts';
import { DraftItem, type DraftOf } from '#domain/bank/draft-item.ts';
import { aboutOf, isWanted, Wanted } from '#domain/bank/find.ts';
import { ChoiceForm } from '#domain/bank/forms.ts';
import { missingIn } from '#domain/bank/missing.ts';
import { isOwnId, ownIdFrom } from '#domain/bank/own-id.ts';
import { Item } from '#domain/content/item.ts';
import { missingWords } from '#i18n/bank-words.ts';
import { translator } from '#i18n/t.ts';
import { wholeCase, wholeDraft } from '../../support/bank-world.ts';

describe('what a draft lacks', () => {
  it('is nothing where it is a whole item', () => {
    expect(missingIn(wholeDraft())).toEqual([]);
    expect(Item.safeParse({ ...wholeDraft(), id: 'OWN-0A1B2C3D' }).success).toBe(true);
  });

  it('is said all at once, with its place and in both languages', () => {
    const draft = DraftItem.parse({
      type: 'single',
      stem: { 'zh-CN': '谁来审查？' },
      options: [{ key: 'a', text: { 'zh-CN': '委员会' }, correct: true }],
      sources: ['KJ-13'],
    });
    const missing = missingIn(draft);
    expect(missing.map(({ code }) => code)).toEqual(
      ['objective', 'bloom', 'words', 'words', 'words', 'words', 'source_form', 'too_few'].sort(
        (a, b) => missing.findIndex(({ code }) => code === a) - missing.findIndex(({ code }) => code === b),
      ),
    );
    expect(missing).toContainEqual({ code: 'words', where: 'options.a.rationale', locale: 'zh-CN' });
    expect(missing).toContainEqual({ code: 'too_few', where: 'options', least: 3 });
    expect(missing).toContainEqual({ code: 'source_form', source: 'KJ-13' });
    for (const locale of ['zh-CN', 'en'] as const)
      for (const one of missing) expect(missingWords(one, translator(locale))).not.toMatch(/[{}]|undefined/);
  });

  it('is a case set that an own item cannot have', () =>
    expect(missingIn({ ...wholeDraft(), vignette: 'GEN-101-V-01' }).map(({ code }) => code)).toEqual(['case_set']));
});

describe('the form of a choice item', () => {
  it('gives back the draft it was filled from', () => {
    const draft: DraftOf<'single'> = { ...wholeDraft(), id: 'OWN-0A1B2C3D' };
    expect(choiceDraft(ChoiceForm.parse(choiceTyped(draft)), { id: draft.id, type: 'single' })).toEqual(draft);
  });

  it('leaves empty slots out and moves the others up', () => {
    const form = ChoiceForm.parse({ use: 'exam', objective: '', bloom: '', b_zh: '乙', d_zh: '丁', d_right: 'x' });
    const draft = choiceDraft(form, { id: 'x', type: 'multiple' });
    expect(draft.type === 'multiple' && draft.options.map(({ key, text, correct }) => [key, text['zh-CN'], correct])).toEqual([
      ['a', '乙', undefined],
      ['b', '丁', true],
    ]);
  });
});

it('a case set lacks a question while it has one, and says of each question what that lacks', () => {
  const whole = wholeCase();
  expect(missingIn(whole)).toEqual([]);
  expect(missingIn({ ...whole, items: whole.items.slice(0, 1) })).toEqual([{ code: 'too_few', where: 'items', least: 2 }]);
  const gap = { ...whole, title: { ...whole.title, en: '' }, items: whole.items.with(1, { ...wholeDraft(), bloom: '' }) };
  expect(missingIn(gap)).toEqual([
    { code: 'words', where: 'title', locale: 'en' },
    { code: 'bloom', question: 2 },
  ]);
});

describe('the search of the bank', () => {
  const entry = {
    id: 'OWN-0A1B2C3D',
    exam: 'gen-101',
    state: 'live',
    about: aboutOf(wholeDraft()),
    item: wholeDraft(),
    changedAt: null,
  } as const;
  const asked = (given: Partial<Wanted>) => isWanted(entry, Wanted.parse(given));

  it('finds words of either language, anywhere in an item, every one of them', () => {
    expect(asked({ text: '浮标' })).toBe(true);
    expect(asked({ text: 'BUOY partner' })).toBe(true);
    expect(asked({ text: '0a1b' })).toBe(true);
    expect(asked({ text: '浮标 委员会' })).toBe(false);
  });

  it('finds nothing by the words of what somebody may not read', () => {
    const wanted = (text: string) => isWanted({ ...entry, item: null }, Wanted.parse({ text, type: 'single' }));
    expect(wanted('浮标')).toBe(false);
    expect(wanted('OWN-0A1B')).toBe(true);
  });

  it('finds a case set by the cell of any of its questions', () => {
    const item = wholeCase();
    item.items = item.items.map((one, i) => ({ ...one, objective: `O${i + 1}` }));
    const wanted = (given: Partial<Wanted>) => isWanted({ ...entry, about: aboutOf(item), item }, Wanted.parse(given));
    expect([wanted({ objective: 'O1' }), wanted({ objective: 'O2', bloom: 'Ap' }), wanted({ type: 'case' })]).toEqual([true, true, true]);
    expect([wanted({ objective: 'O3' }), wanted({ objective: 'O1', bloom: 'Ev' })]).toEqual([false, false]);
  });

  it('narrows by each closed set and takes nonsense as not asked', () => {
    expect(asked({ exam: 'gen-101', state: 'live', type: 'single', bloom: 'Ap', objective: 'O2', use: 'exam' })).toBe(true);
    expect(asked({ state: 'draft' })).toBe(false);
    expect(asked({ use: 'practice' })).toBe(false);
    expect(asked({ state: 'nonsense' } as never)).toBe(true);
  });
});

it('the id of an own item is told from that of a shipped one', () => {
  expect(isOwnId(ownIdFrom(new Uint8Array([0, 255, 34, 35, 1, 2, 3, 4])))).toBe(true);
  expect(isOwnId('GEN-101-O2-07')).toBe(false);
});
