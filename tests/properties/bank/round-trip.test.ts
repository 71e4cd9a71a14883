import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type DraftItem, letterAt, noWords, type Words } from '#domain/bank/draft-item.ts';
import { writeGift } from '#domain/bank/gift/write-gift.ts';
import { writeMoodle } from '#domain/bank/moodle/write-moodle.ts';
import { matchOf, optionsOf, pairsOf, spareOf, stepsOf } from '#domain/bank/parts.ts';
import { writePackage } from '#domain/bank/qti/write-package.ts';
import { writeTable } from '#domain/bank/table/write-table.ts';
import { blooms } from '#domain/content/item.ts';
import { readItemFile } from '#ports/read-item-file.ts';
import { csvOf } from '#ports/write-spreadsheet.ts';
import { zipOf } from '#ports/zip.ts';

// Everything that means something in one of the formats, and words of both languages.
const pieces = [
  'a',
  'the',
  '样本',
  '知情',
  '~',
  '=',
  '#',
  '{',
  '}',
  ':',
  '::',
  '\\',
  '->',
  '%50%',
  '<',
  '>',
  '&',
  '&amp;',
  '"',
  "'",
  ']]>',
  '//',
  '[html]',
  ';',
  ',',
  '**不**',
  '\n',
  '[[',
  '+1',
];
const phrase = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 6 })
  .map((list) =>
    list
      .join(' ')
      .replace(/ *\n+ */g, '\n')
      .replace(/\n{2,}/g, '\n')
      .trim(),
  )
  .filter((text) => text !== '');
const zh = phrase.map((text) => `文${text}`);
const en = phrase.map((text) => `word ${text}`);
const both: fc.Arbitrary<Words> = fc.record({ 'zh-CN': zh, en });
const words: fc.Arbitrary<Words> = fc.oneof(
  both,
  both,
  zh.map((text) => ({ ...noWords, 'zh-CN': text })),
  en.map((text) => ({ ...noWords, en: text })),
);
const maybe = fc.oneof(words, fc.constant(noWords));

const distinct = (least: number, most: number) =>
  fc
    .array(words, { minLength: least, maxLength: most })
    .map((list) => list.map((one, i) => ({ 'zh-CN': one['zh-CN'] && `${one['zh-CN']} ${i}`, en: one.en && `${one.en} ${i}` })));

const head = fc.record({
  id: fc.stringMatching(/^[A-Z]{3}-[0-9]{3}$/),
  use: fc.constantFrom('exam' as const, 'practice' as const),
  objective: fc.constantFrom('', 'O1', 'O7'),
  bloom: fc.constantFrom('' as const, ...blooms),
  stem: words,
  sources: fc.uniqueArray(fc.constantFrom('clause:KJ-13', 'case:he-jiankui', 'evidence:E9'), { maxLength: 3 }),
});

const choices = (rights: (i: number) => boolean, count: number) =>
  fc
    .tuple(distinct(count, count), fc.array(maybe, { minLength: count, maxLength: count }))
    .map(([texts, reasons]) => optionsOf(texts.map((text, i) => ({ text, rationale: reasons[i] ?? noWords, correct: rights(i) }))));

const single = fc
  .integer({ min: 0, max: 2 })
  .chain((right) => choices((i) => i === right, 3))
  .map((options) => ({ type: 'single' as const, options }));
const multiple = fc
  .integer({ min: 2, max: 3 })
  .chain((rights) => choices((i) => i < rights, 5))
  .map((options) => ({ type: 'multiple' as const, options }));
const ordering = fc
  .tuple(distinct(3, 6), maybe)
  .map(([texts, rationale]) => ({ type: 'ordering' as const, steps: stepsOf(texts.map((text) => ({ text, rationale }))) }));
const matching = fc.tuple(distinct(3, 5), distinct(2, 4), distinct(1, 2), maybe).map(([lefts, rights, spare, rationale]) => ({
  type: 'matching' as const,
  ...pairsOf(
    lefts.map((left, i) => ({ left, right: rights[i % rights.length] ?? noWords, rationale })),
    spare.map((one) => ({ 'zh-CN': one['zh-CN'] && `${one['zh-CN']} 多`, en: one.en && `${one.en} spare` })),
  ),
}));
const plain = fc
  .constantFrom('样本', '伦理审查')
  .chain((z) => fc.constantFrom('samples', 'ethics review').map((e) => ({ 'zh-CN': z, en: e })));
const cloze = fc
  .tuple(
    plain,
    fc.array(
      choices((i) => i === 1, 3),
      { minLength: 2, maxLength: 3 },
    ),
  )
  .map(([about, gaps]) => ({
    type: 'cloze' as const,
    text: {
      'zh-CN': `${about['zh-CN']}${gaps.map((_, i) => `，第${i + 1}空[[${letterAt(i)}]]`).join('')}。`,
      en: `${about.en}${gaps.map((_, i) => `, gap ${i + 1} [[${letterAt(i)}]]`).join('')}.`,
    },
    gaps: gaps.map((options, i) => ({ key: letterAt(i), options })),
  }));
const annotate = choices((i) => i % 2 === 0, 5).map((options) => ({
  type: 'annotate' as const,
  passages: options.map(({ correct, ...rest }) => ({ ...rest, ...(correct && { violation: true as const }) })),
}));
const reflection = fc.tuple(maybe, fc.array(fc.tuple(words, words, words), { maxLength: 2 })).map(([example, rubric]) => ({
  type: 'reflection' as const,
  length: { least: 60, most: 240 },
  rubric: rubric.map(([name, ...levels], i) => ({ key: letterAt(i), name, levels })),
  example,
}));

const itemOf = (...bodies: fc.Arbitrary<object>[]): fc.Arbitrary<DraftItem> =>
  fc.tuple(head, fc.oneof(...bodies)).map(([one, body]) => ({ ...one, ...body }) as DraftItem);

const without = (item: DraftItem): DraftItem => JSON.parse(JSON.stringify(item, (key, value) => (key === 'rationale' ? noWords : value)));
/** Parts are lettered anew by a file; what belongs together is what must come back. */
const meaning = (item: DraftItem): unknown => {
  if (item.type === 'ordering')
    return { ...item, steps: [...item.steps].sort((a, b) => a.place - b.place).map(({ text, rationale }) => ({ text, rationale })) };
  if (item.type !== 'matching') return item;
  const { matches: _, ...rest } = item;
  const said = (text: Words | undefined) => JSON.stringify(text);
  return {
    ...rest,
    prompts: item.prompts.map(({ text, match, rationale }) => ({ text, rationale, match: matchOf(item, match) })),
    spare: spareOf(item)
      .map(({ text }) => said(text))
      .sort(),
  };
};

const back = (bytes: Uint8Array, name: string): DraftItem => {
  const outcome = readItemFile(bytes, name);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  const { taken, leftOut } = outcome.value.read;
  if (!taken[0]) throw new Error(JSON.stringify(leftOut));
  return taken[0].item;
};

describe('an item comes back as it was written', () => {
  it('in GIFT', () => {
    fc.assert(
      fc.property(itemOf(single, multiple), (item) => {
        const { text, notWritten } = writeGift([item]);
        expect(notWritten).toEqual([]);
        expect(back(strToU8(text), 'x.gift')).toEqual(item);
      }),
    );
    fc.assert(
      fc.property(itemOf(ordering, matching), (item) => {
        expect(meaning(back(strToU8(writeGift([item]).text), 'x.gift'))).toEqual(meaning(without(item)));
      }),
    );
  });

  it('in Moodle XML', () => {
    fc.assert(
      fc.property(itemOf(single, multiple), (item) => {
        const { text, notWritten } = writeMoodle([item]);
        expect(notWritten).toEqual([]);
        expect(back(strToU8(text), 'x.xml')).toEqual(item);
      }),
    );
    fc.assert(
      fc.property(itemOf(ordering, matching, cloze), (item) => {
        expect(meaning(back(strToU8(writeMoodle([item]).text), 'x.xml'))).toEqual(meaning(without(item)));
      }),
    );
  });

  it('in QTI 3.0, with the reasons of every type', () =>
    fc.assert(
      fc.property(itemOf(single, multiple, ordering, matching, cloze, annotate, reflection), (item) => {
        const { files, notWritten } = writePackage([item]);
        expect(notWritten).toEqual([]);
        expect(meaning(back(zipOf(files), 'x.zip'))).toEqual(meaning(item));
      }),
    ));

  it('in a table', () =>
    fc.assert(
      fc.property(
        itemOf(single, multiple, ordering, matching, annotate),
        fc.constantFrom('zh-CN' as const, 'en' as const),
        (item, locale) => {
          const { rows, notWritten } = writeTable({ items: [item] }, locale);
          expect(notWritten).toEqual([]);
          expect(meaning(back(strToU8(csvOf(rows)), 'x.csv'))).toEqual(meaning(item));
        },
      ),
    ));
});

describe('what a format cannot say', () => {
  it('is said line by line', () =>
    fc.assert(
      fc.property(itemOf(cloze, annotate, reflection), (item) => {
        const told = {
          gift: writeGift([item]).notWritten,
          moodle: writeMoodle([item]).notWritten,
          table: writeTable({ items: [item] }, 'en').notWritten,
        };
        if (item.type === 'annotate')
          expect([told.gift, told.moodle]).toEqual(Array(2).fill([{ item: item.id, code: 'type_not_written', type: 'annotate' }]));
        if (item.type === 'cloze')
          expect([told.gift, told.table]).toEqual(Array(2).fill([{ item: item.id, code: 'type_not_written', type: 'cloze' }]));
        if (item.type === 'reflection')
          expect(told.gift.map((one) => ('part' in one ? one.part : one.code))).toEqual([
            'length',
            ...(item.rubric.length > 0 ? ['rubric'] : []),
            ...(item.example['zh-CN'] || item.example.en ? ['example'] : []),
          ]);
      }),
    ));
});
