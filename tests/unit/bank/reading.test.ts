import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { DraftItem } from '#domain/bank/draft-item.ts';
import { readItemFile } from '#ports/read-item-file.ts';

const folder = join(import.meta.dirname, '../../cases/bank');
const fileAt = (name: string) => new Uint8Array(readFileSync(join(folder, name)));
const read = (bytes: Uint8Array, name: string) => {
  const outcome = readItemFile(bytes, name);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value.read;
};
const en = (item: DraftItem | undefined) => item?.stem.en;
const codes = (list: readonly { code: string; place: { line?: number } }[]) => list.map(({ code, place }) => `${place.line} ${code}`);

describe('a GIFT file', () => {
  const { taken, leftOut, changed } = read(fileAt('gift-constructs.gift'), 'constructs.gift');
  const items = taken.map(({ item }) => item);

  it('is read type by type', () =>
    expect(items.map(({ type }) => type)).toEqual(['single', 'single', 'multiple', 'matching', 'ordering', 'single', 'reflection']));

  it('names the line of each question that is left out, and why', () =>
    expect(codes(leftOut)).toEqual([
      '39 true_false',
      '41 kind_not_carried',
      '43 kind_not_carried',
      '45 no_question',
      '47 braces',
      '49 nothing_correct',
    ]));

  it('keeps id, tags, options and why each is right or wrong', () =>
    expect(items[0]).toEqual({
      type: 'single',
      id: 'LAB-7',
      use: 'exam',
      objective: 'O2',
      bloom: 'Ap',
      sources: ['clause:KJ-13'],
      stem: { 'zh-CN': '', en: 'A postdoc finds unlabelled samples in the freezer. What should happen first?' },
      options: [
        {
          key: 'a',
          text: { 'zh-CN': '', en: 'use them, since nobody asks' },
          rationale: { 'zh-CN': '', en: 'use without consent cannot be mended later' },
        },
        {
          key: 'b',
          text: { 'zh-CN': '', en: 'ask who collected them, and why' },
          correct: true,
          rationale: { 'zh-CN': '', en: 'their consent decides what they may be used for' },
        },
        {
          key: 'c',
          text: { 'zh-CN': '', en: 'throw them away' },
          rationale: { 'zh-CN': '', en: 'what is **destroyed** cannot be explained' },
        },
      ],
    }));

  it('says which tags and categories mean nothing here', () => {
    expect(changed).toEqual([{ code: 'category_left', category: 'ethics/week 1', place: { file: 'constructs.gift', line: 2, column: 1 } }]);
    expect(taken[0]?.changed).toEqual([{ code: 'tag_left', tag: 'spring term', place: { file: 'constructs.gift', line: 5, column: 1 } }]);
  });

  it('puts a blank where a missing word is asked', () => expect(en(items[1])).toBe('A record that is _____ can be checked.'));

  it('takes escaped signs as what they are', () => {
    const signs = items[5];
    expect(signs?.type === 'single' && signs.options.map(({ text }) => text.en)).toEqual(['~ = { } # :', '\\']);
  });

  it('keeps the right order of steps, and lists them in another', () => {
    const steps = items[4];
    expect(steps?.type === 'ordering' && steps.steps.map(({ place, text }) => [place, text.en])).toEqual([
      [3, 'recruit'],
      [2, 'review'],
      [1, 'plan'],
    ]);
  });

  it('keeps a match that belongs to nothing', () => {
    const pairs = items[3];
    expect(pairs?.type === 'matching' && pairs.matches.map(({ text }) => text.en)).toEqual(['publisher', 'committee', 'participant']);
    expect(pairs?.type === 'matching' && pairs.prompts.map(({ text, match }) => [text.en, match])).toEqual([
      ['consent', 'c'],
      ['review', 'b'],
    ]);
  });
});

describe('a Moodle XML file', () => {
  const { taken, leftOut, changed } = read(fileAt('moodle-constructs.xml'), 'quiz.xml');
  const items = taken.map(({ item }) => item);

  it('is read type by type', () =>
    expect(items.map(({ type }) => type)).toEqual(['single', 'multiple', 'matching', 'ordering', 'cloze', 'cloze', 'reflection']));

  it('reads both languages of the multilang filter', () =>
    expect(items[0]?.stem).toEqual({
      'zh-CN': '样本改作他用，先做什么？\n[flow]',
      en: 'Samples are put to another use. What comes first?\n[flow]',
    }));

  it('says line by line what was left behind', () => {
    expect(codes(leftOut)).toEqual(['60 true_false', '61 kind_not_carried', '62 kind_not_carried', '63 no_question']);
    expect(codes(taken[0]?.changed ?? [])).toEqual(['16 partial_credit', '5 media_left', '5 feedback_left', '5 tag_left']);
    expect(codes(changed)).toEqual(['4 category_left']);
  });

  it('finds the gaps of both of its kinds', () => {
    const [embedded, selected] = items.filter((item) => item.type === 'cloze');
    expect(embedded?.text.en).toBe('Consent is [[a]] and can be [[b]].');
    expect(embedded?.gaps[0]?.options.map(({ text, correct, rationale }) => [text.en, correct === true, rationale.en])).toEqual([
      ['a form', false, 'no'],
      ['a process', true, 'yes'],
      ['a fee', false, ''],
    ]);
    expect(selected?.text.en).toBe('A [[a]] reviews, a [[b]] signs.');
    expect(selected?.gaps[1]?.options.map(({ text, correct }) => [text.en, correct === true])).toEqual([
      ['participant', true],
      ['visitor', false],
    ]);
  });

  it('orders steps by their fractions', () => {
    const steps = items[3];
    expect(steps?.type === 'ordering' && [...steps.steps].sort((a, b) => a.place - b.place).map(({ text }) => text.en)).toEqual([
      'plan',
      'review',
      'recruit',
    ]);
  });
});

describe('a QTI 3.0 package', () => {
  const root = join(folder, 'qti-constructs');
  const names = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
  const zip = zipSync(Object.fromEntries(names.map((name) => [name, fileAt(`qti-constructs/${name}`)])));
  const { taken, leftOut, changed } = read(zip, 'package.zip');
  const items = taken.map(({ item }) => item);

  it('is read type by type', () =>
    expect(items.map(({ type, id }) => [type, id])).toEqual([
      ['single', 'choice'],
      ['matching', 'match'],
      ['cloze', 'gaps'],
    ]));

  it('takes the prompt and what stands around it for the question, and feedback by its name', () => {
    const [choice] = items;
    expect(choice?.stem.en).toBe('Look at the text in the picture.\n[NEVER LEAVE SAMPLES UNATTENDED]\nWhat does it say?');
    expect(choice?.objective).toBe('O3');
    expect(choice?.type === 'single' && choice.options.map(({ correct, rationale }) => [correct === true, rationale.en])).toEqual([
      [false, 'It says **never**.'],
      [true, 'That is it.'],
      [false, ''],
    ]);
  });

  it('reads the files that are whole and names the others', () => {
    expect(leftOut.map((one) => (one.code === 'unreadable' ? one.fault.code : one.code))).toEqual([
      'kind_not_carried',
      'malformed',
      'file_missing',
    ]);
    expect(leftOut[1]?.place).toEqual({ file: 'package.zip › items/broken.xml', line: 3, column: expect.any(Number) });
    expect(changed).toEqual([expect.objectContaining({ code: 'resource_left', name: 'test.xml' })]);
  });

  it('needs a manifest', () =>
    expect(readItemFile(zipSync({ 'items/a.xml': strToU8('<a/>') }), 'x.zip')).toMatchObject({
      refusal: { fault: { code: 'no_manifest' } },
    }));
});

describe('a table', () => {
  const csv = [
    'id,type,use,objective,bloom,stem_zh,stem_en,sources,a_zh,a_en,a_right,a_why_en,b_zh,b_en,b_right,colour',
    'T-1,单选,考试,O1,U,谁来审查？,Who reviews?,clause:KJ-13；case:x,委员会,"the committee,\nall of it",是,it does,印刷厂,the printer,,red',
    'T-2,essay,exam,O99,X,a,b,,c,d,maybe,,,,,',
    ",,,,,,Which?,,,'=1+1,x,,,two,,",
  ].join('\r\n');
  const { taken, leftOut, changed } = read(strToU8(csv), 'items.csv');

  it('reads headings and values in either language, and lines inside quotes', () => {
    expect(taken.map(({ item, place }) => [item.id, item.type, place.line])).toEqual([
      ['T-1', 'single', 2],
      ['', 'single', 5],
    ]);
    const [first, last] = taken.map(({ item }) => item);
    expect(first?.sources).toEqual(['clause:KJ-13', 'case:x']);
    expect(first?.type === 'single' && first.options[0]?.text.en).toBe('the committee,\nall of it');
    expect(last?.type === 'single' && last.options[0]?.text.en).toBe('=1+1');
  });

  it('names every cell that is wrong, with its column', () =>
    expect(leftOut.map((one) => (one.code === 'bad_cell' ? [one.column, one.place.line, one.place.column] : [one.code]))).toEqual([
      ['type', 4, 2],
      ['bloom', 4, 5],
      ['objective', 4, 4],
      ['a_right', 4, 11],
      ['nothing_correct'],
    ]));

  it('names the columns that mean nothing', () => expect(changed).toMatchObject([{ code: 'column_left', column: 'colour' }]));

  it('names the columns it cannot do without', () =>
    expect(readItemFile(strToU8('id,stem_zh\n1,x'), 'items.csv')).toMatchObject({
      refusal: { fault: { code: 'columns_missing', columns: ['a_zh / a_en', 'a_right / a_to_zh / a_to_en'] } },
    }));
});
