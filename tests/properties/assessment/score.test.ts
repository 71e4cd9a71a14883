import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placesOf } from '#domain/assessment/order.ts';
import { canonicalResponse, type Response } from '#domain/assessment/response.ts';
import { ResponseSchema } from '#domain/assessment/response-schema.ts';
import { keyOf, score } from '#domain/assessment/score.ts';
import { showItem, shuffledKeys } from '#domain/assessment/shown-item.ts';
import { itemTypes } from '#domain/content/item.ts';
import { madeOf } from '../../support/make-item.ts';

const taken = (letters: string) => fc.subarray([...letters]);
const chosen = (parts: string, offered: readonly (string | number)[]) =>
  fc
    .array(fc.option(fc.constantFrom(...offered), { nil: undefined }), { minLength: parts.length, maxLength: parts.length })
    .map((given) => Object.fromEntries([...parts].flatMap((part, i) => (given[i] === undefined ? [] : [[part, given[i]]]))));
const some: Record<string, fc.Arbitrary<Response>> = {
  single: fc.constantFrom('a', 'b', 'c').map((choice) => ({ type: 'single', choice })),
  multiple: taken('abcde').map((choices) => ({ type: 'multiple', choices })),
  ordering: chosen('abcd', [1, 2, 3, 4]).map((places) => ResponseSchema.parse({ type: 'ordering', places })),
  matching: chosen('abc', ['a', 'b', 'c', 'd']).map((pairs) => ResponseSchema.parse({ type: 'matching', pairs })),
  cloze: chosen('ab', ['a', 'b', 'c']).map((gaps) => ResponseSchema.parse({ type: 'cloze', gaps })),
  judgement: chosen('abc', [1, 2, 3, 4]).map((ratings) => ResponseSchema.parse({ type: 'judgement', ratings })),
  annotate: taken('abcdef').map((marks) => ({ type: 'annotate', marks })),
};
const points = (type: keyof typeof some, response: Response): number => {
  const earned = score(madeOf(type as 'single'), response);
  if (earned === 'awaiting') throw new Error('nobody is waited for here');
  return earned;
};
const shuffle = <T>(list: readonly T[]) => fc.shuffledSubarray([...list], { minLength: list.length });

for (const [type, responses] of Object.entries(some))
  it(`${type}: earns between nought and a point`, () => {
    fc.assert(
      fc.property(responses, (response) => {
        const earned = points(type, response);
        expect(earned >= 0 && earned <= 1).toBe(true);
      }),
    );
  });

describe('the order in which things are said or stand', () => {
  it('never matters to what is earned', () => {
    for (const [type, letters] of [
      ['multiple', 'abcde'],
      ['annotate', 'abcdef'],
    ] as const)
      fc.assert(
        fc.property(
          taken(letters).chain((one) => fc.tuple(fc.constant(one), shuffle(one))),
          ([one, other]) => {
            const as = (keys: string[]): Response => (type === 'multiple' ? { type, choices: keys } : { type, marks: keys });
            expect(points(type, as(other))).toBe(points(type, as(one)));
            expect(canonicalResponse(as(other))).toBe(canonicalResponse(as(one)));
          },
        ),
      );
  });

  it('is the paper’s alone: however an item is shuffled, it is the same item with the same key', () => {
    for (const type of itemTypes) {
      const item = madeOf(type);
      fc.assert(
        fc.property(shuffle(shuffledKeys(item)), (order) => {
          const shown = JSON.stringify(showItem(item, order));
          const letters = (text: string) => [...text.matchAll(/"key":"(\w)"/g)].map(([, key]) => key).sort();
          expect(letters(shown)).toEqual(letters(JSON.stringify(showItem(item))));
          expect(shown).not.toMatch(/reason|"(correct|violation|place|match|panel|rubric|levels|example)"/);
        }),
      );
    }
  });
});

describe('partial credit never falls by getting more right', () => {
  const more = (type: 'multiple' | 'annotate', letters: string) =>
    fc.property(taken(letters), fc.constantFrom(...letters), (keys, key) => {
      const as = (of: string[]): Response => (type === 'multiple' ? { type, choices: of } : { type, marks: of });
      const known = keyOf(madeOf(type));
      const wanted = known?.type === 'multiple' ? known.choices : known?.type === 'annotate' ? known.marks : [];
      const [without, withIt] = [keys.filter((one) => one !== key), [...keys.filter((one) => one !== key), key]];
      const [less, more] = [points(type, as(without)), points(type, as(withIt))];
      if (wanted.includes(key)) expect(more).toBeGreaterThanOrEqual(less);
      else expect(more).toBeLessThanOrEqual(less);
    });
  it('multiple', () => fc.assert(more('multiple', 'abcde')));
  it('annotate', () => fc.assert(more('annotate', 'abcdef')));

  it('ordering: putting two neighbours right never costs', () => {
    const right = keyOf(madeOf('ordering'));
    const place = right?.type === 'ordering' ? right.places : {};
    fc.assert(
      fc.property(shuffle([...'abcd']), fc.nat(2), (order, at) => {
        const [one = '', other = ''] = order.slice(at, at + 2);
        if ((place[one] ?? 0) < (place[other] ?? 0)) return;
        const better = [...order.slice(0, at), other, one, ...order.slice(at + 2)];
        const earned = (keys: string[]) => points('ordering', { type: 'ordering', places: placesOf(keys) });
        expect(earned(better)).toBeGreaterThanOrEqual(earned(order));
      }),
    );
  });

  for (const type of ['matching', 'cloze', 'judgement'] as const)
    it(`${type}: answering one more part rightly never costs`, () => {
      const field = { matching: 'pairs', cloze: 'gaps', judgement: 'ratings' }[type];
      const key = (keyOf(madeOf(type)) as unknown as Record<string, Record<string, unknown>>)[field] ?? {};
      fc.assert(
        fc.property(some[type] as fc.Arbitrary<Response>, fc.constantFrom(...Object.keys(key)), (response, part) => {
          const given = (response as unknown as Record<string, Record<string, unknown>>)[field];
          const better = ResponseSchema.parse({ type, [field]: { ...given, [part]: key[part] } });
          expect(points(type, better)).toBeGreaterThanOrEqual(points(type, response));
        }),
      );
    });
});
