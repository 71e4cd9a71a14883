import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { itemTypes } from '#domain/content/item.ts';
import { readLibrary } from '#domain/content/library.ts';
import { lintBank } from '#domain/content/lint-bank.ts';
import { lintItem } from '#domain/content/lint-item.ts';
import { readContentFiles } from '#ports/content-files.ts';
import { reasonsIn } from '../support/reasons-in.ts';

const { library } = readLibrary(readContentFiles(fileURLToPath(new URL('../../content', import.meta.url))));

const banks = Object.entries(library.exams).filter(([, { exam }]) => exam.bank === undefined);
describe.each(banks)('the bank of %s', (_slug, { items }) => {
  const forExam = items.filter((item) => item.use === 'exam');

  it('has exam items to draw from', () => expect(forExam.length).toBeGreaterThan(0));

  it('has no item with a blocking flaw, and no item that repeats another', () => {
    const findings = [...items.flatMap(lintItem), ...lintBank(items)];
    expect(findings.filter(({ level }) => level === 'block')).toEqual([]);
  });

  it('does not give its right answers away by where they stand or how long they are', () => expect(lintBank(forExam)).toEqual([]));
});

describe('all banks together', () => {
  const all = Object.values(library.exams).flatMap(({ items }) => items);

  it('ask nothing twice, of whatever course', () => expect(lintBank(all).filter(({ level }) => level === 'block')).toEqual([]));

  it('have no flaw at all, warnings included', () => expect(all.flatMap(lintItem)).toEqual([]));

  it('keep what an exam asks and explains out of practice, word for word', () => {
    const told = (use: 'exam' | 'practice') =>
      all.filter((item) => item.use === use).flatMap((item) => [item.stem['zh-CN'], item.stem.en, ...reasonsIn(item)]);
    const practised = new Set(told('practice'));
    expect(told('exam').filter((words) => practised.has(words))).toEqual([]);
  });

  it('have questions of every type, two at least', () => {
    for (const type of itemTypes) expect(all.filter((item) => item.type === type).length, type).toBeGreaterThanOrEqual(2);
  });
});
