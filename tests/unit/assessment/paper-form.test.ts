import { describe, expect, it } from 'vitest';
import { writeLoaded } from '#domain/assessment/loaded.ts';
import { changesIn } from '#domain/assessment/paper-changes.ts';
import { paperForm } from '#domain/assessment/paper-form.ts';
import type { Response } from '#domain/assessment/response.ts';
import type { ShownItem } from '#domain/assessment/shown-item.ts';

const newId = () => 'id';
const part = (key: string) => ({ key, text: key });
const parts = [part('a'), part('b'), part('c')];
const single = (itemId: string): ShownItem<string> => ({ itemId, stem: '', type: 'single', options: parts });
const one = (choice: string): Response => ({ type: 'single', choice });
const saved = (response: Response) => writeLoaded({ q: response });

describe('a paper as a plain form', () => {
  it('saves what was changed in it and leaves alone what merely stands there', () => {
    const form = { act: 'save', loaded: writeLoaded({ one: one('a'), two: one('b') }), one: 'a', two: 'c', three: 'a', four: undefined };
    expect(changesIn(form, ['one', 'two', 'three', 'four'].map(single), newId)).toEqual([
      { saveId: 'id', itemId: 'two', response: one('c') },
      { saveId: 'id', itemId: 'three', response: one('a') },
    ]);
  });

  const questions: { item: ShownItem<string>; fields: Record<string, unknown>; response: Response }[] = [
    {
      item: { itemId: 'q', stem: '', type: 'multiple', options: parts },
      fields: { q: ['c', 'a'] },
      response: { type: 'multiple', choices: ['c', 'a'] },
    },
    {
      item: { itemId: 'q', stem: '', type: 'ordering', steps: parts },
      fields: { 'q.a': '2', 'q.b': '1', 'q.c': '' },
      response: { type: 'ordering', places: { a: 2, b: 1 } },
    },
    {
      item: { itemId: 'q', stem: '', type: 'matching', prompts: parts, matches: parts },
      fields: { 'q.a': 'b', 'q.b': '', 'q.c': 'b' },
      response: { type: 'matching', pairs: { a: 'b', c: 'b' } },
    },
    {
      item: { itemId: 'q', stem: '', type: 'cloze', text: '', gaps: [{ key: 'a', options: parts }] },
      fields: { 'q.a': 'c' },
      response: { type: 'cloze', gaps: { a: 'c' } },
    },
    {
      item: { itemId: 'q', stem: '', type: 'judgement', actions: parts },
      fields: { 'q.a': '4', 'q.b': '1', 'q.c': '2' },
      response: { type: 'judgement', ratings: { a: 4, b: 1, c: 2 } },
    },
    {
      item: { itemId: 'q', stem: '', type: 'annotate', passages: parts },
      fields: { q: ['b'] },
      response: { type: 'annotate', marks: ['b'] },
    },
    {
      item: { itemId: 'q', stem: '', type: 'reflection', length: { least: 20, most: 200 }, criteria: [] },
      fields: { q: '我会先问委员会。' },
      response: { type: 'reflection', text: '我会先问委员会。' },
    },
  ];

  for (const { item, fields, response } of questions) {
    const read = (given: Record<string, unknown>, loaded = '{}') => {
      const form = paperForm([item]).parse({ act: 'save', loaded, ...given });
      return changesIn(form, [item], newId);
    };
    it(`reads an answer to a question of type ${item.type}`, () => expect(read(fields)).toEqual([{ saveId: 'id', itemId: 'q', response }]));
    it(`takes an untouched question of type ${item.type} for no answer`, () => expect(read({})).toEqual([]));
    it(`saves nothing anew of a question of type ${item.type} that stands as it was saved`, () =>
      expect(read(fields, saved(response))).toEqual([]));
    it(`saves that an answer of type ${item.type} was taken back`, () =>
      expect(read(item.type === 'reflection' ? { q: '' } : {}, saved(response))).toMatchObject([
        { itemId: 'q', response: { type: item.type } },
      ]));
  }

  it('takes a field that was changed by hand for a page that knew nothing', () => {
    for (const loaded of ['', 'one=a', 'null', '7'])
      expect(changesIn({ loaded, one: 'a' }, [single('one')], newId)).toEqual([{ saveId: 'id', itemId: 'one', response: one('a') }]);
  });
});
