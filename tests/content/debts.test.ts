import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { countsOf } from '#domain/content/counts.ts';
import { debtsOf } from '#domain/content/debts/debts-of.ts';
import { readLibrary } from '#domain/content/library.ts';
import { addDays, type PlainDate } from '#domain/shared/plain-date.ts';
import { readContentFiles } from '#ports/content-files.ts';

const day = '2026-11-25' as PlainDate;
const page = 'courses/gen-101/02-why-ethics-first.en.mdoc';
const sources = () => readContentFiles(fileURLToPath(new URL('../../content', import.meta.url)));
const owed = (change: (given: ReturnType<typeof sources>) => void, on = day) => {
  const given = sources();
  change(given);
  return debtsOf(readLibrary(given).library, on);
};
const appended = (words: string) => (given: ReturnType<typeof sources>) => {
  const outline = given.outlines[page];
  if (outline) outline.text += `\n\n${words}\n`;
};
const of = (rule: string) => expect.objectContaining({ rule, file: page });

describe('an editor owes', () => {
  it('a shorter sentence where one cannot be read at one go, and is told its line', () => {
    const long = `${Array.from({ length: 60 }, () => 'word').join(' ')}.`;
    expect(owed(appended(long))).toContainEqual(expect.objectContaining({ rule: 'sentence-long', file: page, seen: long }));
  });
  it('something to do after six minutes of reading', () =>
    expect(owed(appended(Array.from({ length: 200 }, () => 'Seven words stand in this short sentence.').join('\n\n')))).toContainEqual(
      of('act-late'),
    ));
  it('a tag instead of a number that a rule keeps', () =>
    expect(owed(appended('The pass mark is 60 per cent.'))).toContainEqual(of('number-owned')));
  it('a title that makes a thing no bigger than it is', () =>
    expect(
      owed((given) => {
        const head = given.outlines[page]?.frontmatter as { title: string };
        head.title = 'Pandora’s box';
      }),
    ).toContainEqual(of('word-overstated')));
  it('another look at facts a year after the last, and not a day before', () => {
    const due = (on: PlainDate) => owed(() => undefined, on).filter(({ rule, file }) => rule === 'review-due' && file === page);
    const { reviewedOn } = (sources().outlines[page]?.frontmatter ?? {}) as { reviewedOn?: string };
    const last = String(reviewedOn).slice(0, 10) as PlainDate;
    expect(due(addDays(last, 364))).toEqual([]);
    expect(due(addDays(last, 365))).toHaveLength(1);
  });
  it('another source where a document has ceased to bind, from that day on, and exams are told without naming items', () => {
    const ended = (on: PlainDate) =>
      owed((given) => {
        (given.yaml['regulations/ethics-review-measures.yaml'] as { endedOn: string }).endedOn = '2027-03-01';
      }, on).filter(({ rule }) => rule === 'clause-ended');
    expect(ended('2027-02-28')).toEqual([]);
    const from = ended('2027-03-01');
    expect(from).toContainEqual({ rule: 'clause-ended', file: 'courses/gen-101/04-review-or-not', place: 'KJ-08', seen: '2027-03-01' });
    expect(from.filter(({ file }) => file === 'exams/gen-101')).toEqual([expect.objectContaining({ place: 'questions' })]);
  });
  it('a lesson for every objective', () =>
    expect(
      owed((given) => {
        (given.yaml['courses/gen-101/course.yaml'] as { objectives: object[] }).objectives.push({
          id: 'O9',
          text: { 'zh-CN': '新', en: 'New' },
        });
      }).filter(({ rule }) => rule.startsWith('objective-')),
    ).toEqual([
      expect.objectContaining({ rule: 'objective-untaught', seen: 'O9' }),
      expect.objectContaining({ rule: 'objective-unassessed', seen: 'O9' }),
    ]));
  it('nothing that names an exam item where everybody reads', () => {
    const ids = Object.values(readLibrary(sources()).library.exams).flatMap(({ items }) => items.map(({ id }) => id));
    const said = JSON.stringify(owed(() => undefined));
    expect(ids.filter((id) => said.includes(id))).toEqual([]);
  });
});

it('every lesson, item and clause is counted', () => {
  const { library } = readLibrary(sources());
  const counts = countsOf(library);
  const items = Object.values(library.exams).flatMap((exam) => exam.items);
  expect(counts.examItems + counts.practiceItems).toBe(items.length);
  expect(counts.lessons).toBe(Object.values(library.courses).flatMap(({ lessons }) => Object.keys(lessons)).length);
  expect(counts.wordsZh).toBeGreaterThan(50_000);
});
