import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkEmbryoMarks } from '#domain/content/check-embryo-marks.ts';
import { type EmbryoMark, standingInYear, standingOnDay } from '#domain/content/embryo-marks.ts';
import { embryo14Tags, layers } from '#domain/content/tags/embryo14.ts';

const marks: EmbryoMark[] = [
  { layer: 'fact', title: '1984年提出', year: 1984 },
  { layer: 'rule', title: '写进原则', year: 2003 },
  { layer: 'claim', title: '可以再看看', year: 2021 },
  { layer: 'rule', title: '到此为止', day: 14 },
];

it.each([
  [0, 'within'],
  [13, 'within'],
  [14, 'last'],
  [15, 'beyond'],
])('day %i stands %s', (day, standing) => expect(standingOnDay(day)).toBe(standing));

describe('a year', () => {
  it('has no rule before the first, and a fact is none', () => expect(standingInYear(marks, 2002)).toEqual({ rule: null, claims: [] }));
  it('has the newest rule by then', () => expect(standingInYear(marks, 2003)).toEqual({ rule: '写进原则', claims: [] }));
  it('never takes a claim for a rule', () => expect(standingInYear(marks, 2026)).toEqual({ rule: '写进原则', claims: ['可以再看看'] }));
  it('loses nothing that was there the year before', () =>
    fc.assert(
      fc.property(
        fc.array(fc.record({ layer: fc.constantFrom(...layers), title: fc.string(), year: fc.integer({ min: 1980, max: 2030 }) })),
        fc.integer({ min: 1980, max: 2030 }),
        (given, year) => {
          const sorted = given.toSorted((a, b) => a.year - b.year);
          const [before, now] = [standingInYear(sorted, year), standingInYear(sorted, year + 1)];
          expect(now.claims.slice(0, before.claims.length)).toEqual(before.claims);
          if (before.rule !== null) expect(now.rule).not.toBeNull();
        },
      ),
    ));
});

type Given = Record<string, string>;
const given: Given[] = [
  { layer: 'rule', day: '0', title: '一', clause: 'GX-03' },
  { layer: 'rule', day: '14', title: '二', clause: 'GX-03' },
  { layer: 'fact', when: '1984', title: '三', source: '一份报告' },
  { layer: 'claim', when: '2021-05', title: '四', by: '一个学会' },
];
const tagsOf = (all: Given[], parent: string | null = 'embryo14') => [
  { name: 'embryo14', attributes: {}, line: 1, parent: null },
  ...all.map((attributes, i) => ({ name: 'mark', attributes, line: i + 2, parent })),
];

describe('the check of the 14-day line', () => {
  it('lets a line with all three layers pass', () => expect(checkEmbryoMarks(tagsOf(given))).toEqual([]));
  it.each([
    ['without a claim', 'no claim', given.slice(0, 3)],
    ['without a rule at day 14', 'no rule stands at day 14', given.filter(({ day }) => day !== '14')],
    ['with a fact that nobody can look up', 'a fact without', [...given, { layer: 'fact', when: '2022', title: '五' }]],
    ['with a rule that no clause says', 'a rule without', [...given, { layer: 'rule', when: '2022', title: '五', source: '听说' }]],
    ['with a claim of nobody', 'a claim without', [...given, { layer: 'claim', when: '2022', title: '五', source: '一篇文章' }]],
    ['with a mark of no place', 'both a day and a year, or neither', [...given, { layer: 'claim', title: '五', by: '甲' }]],
    ['with days out of order', 'out of order', [...given, { layer: 'rule', day: '6', title: '五', clause: 'GX-04' }]],
  ])('refuses one %s', (_name, words, all) =>
    expect(
      checkEmbryoMarks(tagsOf(all))
        .map(({ fault }) => fault)
        .join(),
    ).toContain(words),
  );
  it('refuses a mark outside, and a drawing inside', () => {
    expect(checkEmbryoMarks(tagsOf(given, null)).map(({ fault }) => fault)).toContain('a mark stands outside the 14-day line');
    const drawing = { name: 'figure', attributes: {}, line: 9, parent: 'mark' };
    expect(checkEmbryoMarks([...tagsOf(given), drawing]).map(({ fault }) => fault)).toEqual(['a drawing inside the 14-day line']);
  });
  it('knows no day beyond 28', () => {
    const { mark } = embryo14Tags;
    expect(['0', '14', '28', '29', '014', '-1'].map((day) => mark.safeParse({ ...given[1], day }).success)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
