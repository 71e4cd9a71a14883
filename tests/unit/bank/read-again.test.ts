import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type DraftItem, noWords } from '#domain/bank/draft-item.ts';
import { type WrittenFormat, writeItemFile } from '#ports/item-files.ts';
import { readItemFile } from '#ports/read-item-file.ts';

const folder = join(import.meta.dirname, '../../cases/bank');
const fileAt = (name: string) => new Uint8Array(readFileSync(join(folder, name)));
const packed = () => {
  const root = join(folder, 'qti-constructs');
  const names = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
  return zipSync(Object.fromEntries(names.map((name) => [name, fileAt(`qti-constructs/${name}`)])));
};
const read = (bytes: Uint8Array, name: string) => {
  const outcome = readItemFile(bytes, name);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value.read;
};

const withoutGapReasons = (item: DraftItem): DraftItem =>
  item.type === 'cloze'
    ? { ...item, gaps: item.gaps.map((gap) => ({ ...gap, options: gap.options.map((one) => ({ ...one, rationale: noWords })) })) }
    : item;

describe('what other systems wrote, once it is written by this one and read again', () => {
  it.each([
    ['gift', 'constructs.gift', fileAt('gift-constructs.gift')],
    ['moodle', 'quiz.xml', fileAt('moodle-constructs.xml')],
    ['qti', 'package.zip', packed()],
  ] satisfies [WrittenFormat, string, Uint8Array][])('is the same in %s', (format, name, bytes) => {
    const before = read(bytes, name).taken.map(({ item }) => item);
    const { body, notWritten } = writeItemFile({ items: before, stories: [] }, format, 'zh-CN');
    const again = read(typeof body === 'string' ? strToU8(body) : body, name);
    expect(before.length).toBeGreaterThan(2);
    // GIFT has no place for how long an answer is, Moodle none for the reasons of a gap's choices: the export says so.
    const lost = { gift: ['length'], moodle: ['rationale'], qti: [] }[format];
    expect(notWritten.map((one) => (one.code === 'part_not_written' ? one.part : one.code))).toEqual(lost);
    expect(again.leftOut).toEqual([]);
    expect(again.taken.map(({ item }) => item)).toEqual(format === 'moodle' ? before.map(withoutGapReasons) : before);
  });
});

describe('older and rarer constructs', () => {
  const quiz = (questions: string) => read(strToU8(`<quiz>${questions}</quiz>`), 'quiz.xml');

  it('names the picture that an old Moodle file keeps beside its question', () => {
    const { taken } = quiz(`<question type="multichoice">
      <name><text>Q</text></name><questiontext format="html"><text>What does the sign forbid?</text></questiontext>
      <image>sign.png</image><image_base64>aGk=</image_base64>
      <answer fraction="100"><text>entering</text></answer><answer fraction="0"><text>leaving</text></answer>
    </question>`);
    expect(taken[0]?.changed).toMatchObject([{ code: 'media_left', names: ['sign.png'] }]);
  });

  it('says that a gap has no right answer, and names the one that cannot be read', () => {
    const cloze = (text: string) =>
      quiz(`<question type="cloze"><questiontext format="html"><text>${text}</text></questiontext></question>`).leftOut;
    expect(cloze('Consent is {1:MULTICHOICE:a form#no~%50%a process#half}.')).toMatchObject([{ code: 'nothing_correct' }]);
    expect(cloze('Consent is {1:MULTICHOICE:}.')).toMatchObject([{ code: 'bad_answer' }]);
  });

  it('keeps the running text in which passages stand, and the rest of a text that is all passages', () => {
    const item = (
      inside: string,
    ) => `<qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="h" title="h" time-dependent="false">
      <qti-response-declaration identifier="RESPONSE" cardinality="multiple" base-type="identifier">
        <qti-correct-response><qti-value>B</qti-value></qti-correct-response>
      </qti-response-declaration>
      <qti-item-body><p>Mark what is amiss.</p>
        <qti-hottext-interaction response-identifier="RESPONSE">${inside}</qti-hottext-interaction>
      </qti-item-body></qti-assessment-item>`;
    const stemOf = (inside: string) => read(strToU8(item(inside)), 'item.xml').taken.map(({ item: { stem } }) => stem.en);
    const [a, b] = ['<qti-hottext identifier="A">is told</qti-hottext>', '<qti-hottext identifier="B">signs at once</qti-hottext>'];
    expect(stemOf(`<p>A patient ${a} of the study and ${b}.</p>`)).toEqual([
      'Mark what is amiss.\nA patient [is told] of the study and [signs at once].',
    ]);
    expect(stemOf(`<p>${a}</p><p>${b}</p>`)).toEqual(['Mark what is amiss.']);
  });
});
