import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PlainDate } from '#domain/shared/plain-date.ts';
import { findingsOf } from '../../../src/editor/findings.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'minglun-unreadable-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const found = (file: string, text: string, locale: 'zh-CN' | 'en') => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
  return findingsOf(root, locale, PlainDate.parse('2026-11-26')).filter((one) => one.file === file);
};

describe('a file that cannot be read as YAML', () => {
  it.each([
    ['topics.yaml', '- id: one\n  title: a: b\n', 2, '冒号', 'colon'],
    ['topics.yaml', '- id: one\n  title:\n\tzh-CN: x\n', 3, '制表符', 'tab'],
    ['topics.yaml', '- id: one\n title: x\n', 2, '位置不对', 'wrong place'],
    ['topics.yaml', '- id: one\n  title: "open\n', 3, '引号', 'quotation mark'],
    ['topics.yaml', '- id: one\n  id: two\n', 2, '两遍', 'twice'],
    ['topics.yaml', '- id: one\n  title: "x" y\n', 2, '符号', 'sign'],
    ['courses/a-101/01-a.en.mdoc', '---\ntitle: x\nsummary: a: b\n---\n', 3, '冒号', 'colon'],
  ])('%s is told at its line, with what to do, in both languages: %j', (file, text, line, chinese, english) => {
    const [zh] = found(file, text, 'zh-CN');
    expect(zh).toMatchObject({
      weight: 'fault',
      line,
      what: expect.stringContaining(chinese),
      cure: expect.stringMatching(/^\p{Script=Han}/u),
    });
    const [en] = found(file, text, 'en');
    expect(en).toMatchObject({ line, what: expect.stringContaining(english), cure: expect.stringMatching(/^[A-Z]/) });
  });
});
