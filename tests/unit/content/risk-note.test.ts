import { describe, expect, it } from 'vitest';
import { checkNotes } from '#domain/content/check-notes.ts';
import { reviewDebts } from '#domain/content/debts/review-debts.ts';
import { emptyLibrary, readLibrary } from '#domain/content/library.ts';
import { RiskNote } from '#domain/content/risk-note.ts';

const both = (zh: string[], en: string[]) => ({ 'zh-CN': zh, en });
const note = {
  title: { 'zh-CN': '一条短讯', en: 'A note' },
  seenIn: { 'zh-CN': '2026年', en: '2026' },
  grade: 'confirmed',
  topics: ['ai'],
  seen: both(['看到了'], ['It was seen']),
  unknown: both(['还不知道'], ['It is not known']),
  concerns: both(['每个人'], ['Everybody']),
  doNow: both(['先停一停'], ['Stop for a moment']),
  publishedOn: '2026-11-26',
  reviewOn: '2027-05-26',
  sources: [{ clause: 'KJ-02' }, { case: 'he-jiankui' }],
};
const libraryOf = (yaml: Record<string, unknown>) => readLibrary({ yaml, outlines: {}, others: [], faults: [] });

describe('a note on a new risk', () => {
  it('is looked at again within six months, and not before it was published', () => {
    expect(RiskNote.safeParse(note).success).toBe(true);
    expect(RiskNote.safeParse({ ...note, reviewOn: '2027-05-27' }).success).toBe(false);
    expect(RiskNote.safeParse({ ...note, reviewOn: '2026-11-26' }).success).toBe(false);
  });

  it('says the same in both languages, line for line, and leaves no part out', () => {
    expect(RiskNote.safeParse({ ...note, seen: both(['一', '二'], ['One']) }).success).toBe(false);
    expect(RiskNote.safeParse({ ...note, unknown: both([], []) }).success).toBe(false);
    const { doNow: _left, ...without } = note;
    expect(RiskNote.safeParse(without).success).toBe(false);
    expect(RiskNote.safeParse({ ...note, sources: [{ clause: 'KJ-02' }] }).success).toBe(false);
  });

  it('names sources that are in the library', () => {
    const library = { ...emptyLibrary(), notes: { one: RiskNote.parse(note) } };
    expect(checkNotes(library, new Set(['KJ-02']))).toMatchObject([{ file: 'notes/one.yaml', place: 'sources.1' }]);
    expect(checkNotes(library, new Set()).map(({ place }) => place)).toEqual(['sources.0', 'sources.1']);
    const { faults } = libraryOf({ 'notes/one.yaml': note });
    expect(faults.map(({ place }) => place)).toEqual(expect.arrayContaining(['sources.0', 'sources.1']));
  });

  it('becomes a debt of its editors on the day it is due', () => {
    const { library } = libraryOf({ 'notes/one.yaml': note });
    const due = (day: string) => reviewDebts(library, day).filter(({ file }) => file === 'notes/one.yaml');
    expect(due('2027-05-25')).toEqual([]);
    expect(due('2027-05-26')).toMatchObject([{ rule: 'review-due' }]);
  });
});
