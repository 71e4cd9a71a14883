import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { listContent } from '../../src/editor/files.ts';
import { fieldsOf, withField } from '../../src/editor/form.ts';
import { lineOf } from '../../src/editor/line-of.ts';
import { previewPath } from '../../src/editor/preview-path.ts';
import { schemaOf } from '../../src/editor/schema-of.ts';

const root = fileURLToPath(new URL('../../content/', import.meta.url));
const paths = listContent(root);
const textOf = (path: string) => readFileSync(root + path, 'utf8');

describe('the form of a file', () => {
  it('is there for every file of the content, but for pieces, whose text has no head', () => {
    expect(paths.filter((path) => !schemaOf(path) && !/^outreach\/[^/]+\/piece\.(zh-CN|en)\.mdoc$/.test(path))).toEqual([]);
  });

  it('writes each value back as it was, without changing a byte of the file', () => {
    for (const path of paths) {
      const text = textOf(path);
      const fields = fieldsOf(path, text, 1);
      // A few of each file, from its beginning to its end: every kind of file and of writing is among them.
      const some = fields.filter((_, i) => i % Math.ceil(fields.length / 3) === 0);
      for (const { path: at, value } of some) {
        const again = withField(path, text, at, value);
        expect(again === text ? '' : `${path} ${at.join('.')}`).toBe('');
      }
    }
  });

  it('changes one value and leaves every other line alone', () => {
    const path = 'courses/gen-102/course.yaml';
    const before = textOf(path).split('\n');
    const after = (withField(path, textOf(path), ['title', 'en'], 'Annual: a "refresher", no?') ?? '').split('\n');
    expect(after.filter((line, i) => line !== before[i])).toEqual([`  en: 'Annual: a "refresher", no?'`]);
    expect(after.length).toBe(before.length);
  });

  it('keeps a text a text, and a number a number', () => {
    const text = 'code: A\nminutes: 30\nlist: { zh-CN: 一, en: one }\n';
    expect(withField('courses/x/course.yaml', text, ['code'], 'no')).toBe('code: no\nminutes: 30\nlist: { zh-CN: 一, en: one }\n');
    expect(withField('courses/x/course.yaml', text, ['code'], '12')).toContain('code: "12"');
    expect(withField('courses/x/course.yaml', text, ['minutes'], '45')).toContain('minutes: 45');
    expect(withField('courses/x/course.yaml', text, ['minutes'], 'many')).toBeUndefined();
    expect(withField('courses/x/course.yaml', text, ['list', 'en'], 'one, two')).toContain('en: "one, two" }');
    expect(withField('courses/x/course.yaml', text, ['nothing'], 'x')).toBeUndefined();
  });

  it('offers what the schema offers', () => {
    const fields = fieldsOf('courses/gen-102/course.yaml', textOf('courses/gen-102/course.yaml'), 1);
    expect(fields.find(({ path }) => path.join() === 'change')).toMatchObject({
      kind: 'choice',
      choices: ['editorial', 'minor', 'material'],
    });
    expect(fields.find(({ path }) => path.join() === 'minutes')?.kind).toBe('number');
  });

  it('of a list shows the entry at the cursor', () => {
    const text = textOf('glossary.yaml');
    const line = text.split('\n').findIndex((one) => one.includes('id: principal-investigator')) + 1;
    expect(fieldsOf('glossary.yaml', text, line + 2)[0]?.value).toBe('principal-investigator');
  });
});

describe('what the check found', () => {
  it('is shown on its line', () => {
    const text = 'code: A\nlessons:\n  - { slug: one, minutes: 0 }\n  - { slug: two }\n';
    expect(lineOf('courses/x/course.yaml', text, 'lessons.1.minutes')).toBe(4);
    expect(lineOf('courses/x/course.yaml', text, 'lessons')).toBe(3);
    expect(lineOf('courses/x/01.en.mdoc', 'a\nb\n{% check item="GEN-101-P1-01" /%}\n', 'GEN-101-P1-01')).toBe(3);
    expect(lineOf('courses/x/01.en.mdoc', 'a\nb\nc', 'line 2')).toBe(2);
    expect(lineOf('courses/x/01.en.mdoc', 'a', '99')).toBe(1);
  });
});

describe('the page of a file', () => {
  it.each([
    ['courses/gen-101/01-a.en.mdoc', 'zh-CN', '/en/courses/gen-101/01-a'],
    ['courses/gen-101/01-a.zh-CN.mdoc', 'en', '/courses/gen-101/01-a'],
    ['courses/gen-101/course.yaml', 'en', '/en/courses/gen-101'],
    ['outreach/fourteen-days/piece.zh-CN.mdoc', 'zh-CN', '/pieces/fourteen-days'],
    ['outreach/home.yaml', 'en', '/en'],
    ['exams/gen-101/questions/practice-1.yaml', 'zh-CN', null],
  ] as const)('%s in %s', (path, locale, page) => expect(previewPath(path, locale)).toBe(page));
});
