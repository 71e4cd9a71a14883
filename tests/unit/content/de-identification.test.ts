import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkMadeUpTables } from '#domain/content/check-made-up-tables.ts';
import { exposureOf, found, leftOut, toldAs } from '#domain/content/de-identification.ts';
import { readMadeUpTable } from '#domain/content/read-made-up-table.ts';

const tag = { columns: '年龄段 | 街道 | 职业', private: '安眠药', versions: '原样 0 0 0 | 第2步 1 0 0 | Jobs too 1 0 1' };
const inside = {
  entries: [
    ['30—34 | 东街 | 教师', '否'],
    ['30—34 | 东街 | 教师', '否'],
    ['30—34 | 东街 | 护士', '是'],
    ['35—39 | 东街 | 护士', '否'],
    ['35—39 | 东街 | 护士', '否'],
    ['35—39 | 西街 | 厨师', '是'],
    ['35—39 | 西街 | 厨师', '是'],
    ['30—34 | 西街 | 律师', '是'],
  ].map(([is = '', secret = '']) => ({ is, private: secret })),
  coarser: [
    { column: '年龄段', is: '30—34, 35—39 > 30—39' },
    { column: '职业', is: '教师, 护士 > 公共服务; 厨师, 律师 > 其他' },
  ],
  clues: [{ says: '三十出头，东街，护士', is: '30—34 | 东街 | 护士' }],
};
const table = readMadeUpTable(tag, inside);
const [nurse = [], cook = []] = [table.entries[2]?.values, table.entries[5]?.values];

describe('the table of eight', () => {
  it('is read with its versions, whatever digits their names hold', () =>
    expect(table.versions).toEqual([
      { label: '原样', heights: [0, 0, 0] },
      { label: '第2步', heights: [1, 0, 0] },
      { label: 'Jobs too', heights: [1, 0, 1] },
    ]));
  it.each([
    ['as it is', [0, 0, 0], { k: 1, unique: 2, uniqueShare: 0.25, diversity: 1, loss: 0 }],
    ['with ages coarser', [1, 0, 0], { k: 1, unique: 1, uniqueShare: 0.125, diversity: 1, loss: 0.5 / 3 }],
    ['with jobs coarser too', [1, 0, 1], { k: 3, unique: 0, uniqueShare: 0, diversity: 1, loss: 1 / 3 }],
    ['with every column left out', [2, 1, 2], { k: 8, unique: 0, uniqueShare: 0, diversity: 2, loss: 1 }],
  ])('%s has its k, unique share, diversity and loss', (_name, heights, expected) => {
    const { loss, ...counted } = exposureOf(table, heights);
    const { loss: lost, ...wanted } = expected;
    expect(counted).toEqual(wanted);
    expect(loss).toBeCloseTo(lost, 12);
  });
  it('leaves a column out beyond its last coarser word', () =>
    expect(toldAs(table, [2, 0, 0])[0]?.values).toEqual([leftOut, '东街', '教师']));
});

describe('a clue', () => {
  it('finds one person and the secret', () => expect(found(table, [0, 0, 0], nurse)).toEqual({ fits: 1, secret: '是' }));
  it('learns a secret that a whole group shares, whoever it is', () =>
    expect(found(table, [1, 0, 1], cook)).toEqual({ fits: 3, secret: '是' }));
  it('learns nothing where the group differs', () => expect(found(table, [1, 0, 1], nurse)).toEqual({ fits: 5, secret: null }));
  it('finds nobody who is not there', () => expect(found(table, [0, 0, 0], ['30—34', '西街', '教师'])).toEqual({ fits: 0, secret: null }));
});

it('telling any column more coarsely never makes the smallest group smaller, nor more people stand alone', () =>
  fc.assert(
    fc.property(
      fc.array(fc.record({ a: fc.integer({ min: 0, max: 7 }), b: fc.integer({ min: 0, max: 3 }), s: fc.boolean() }), {
        minLength: 1,
        maxLength: 40,
      }),
      fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 1 })),
      fc.integer({ min: 0, max: 1 }),
      (people, heights, raised) => {
        const ladder = [Object.fromEntries(Array.from({ length: 8 }, (_, n) => [String(n), String(n >> 1)]))];
        const made = {
          columns: [
            { name: 'a', ladder },
            { name: 'b', ladder: [] },
          ],
          secretName: 's',
          entries: people.map(({ a, b, s }) => ({ values: [String(a), String(b)], secret: String(s) })),
          versions: [],
          clues: [],
        };
        const higher = heights.map((height, i) => Math.min(i === raised ? height + 1 : height, i === 0 ? 2 : 1));
        const [before, after] = [exposureOf(made, heights), exposureOf(made, higher)];
        expect(after.k).toBeGreaterThanOrEqual(before.k);
        expect(after.unique).toBeLessThanOrEqual(before.unique);
        expect(after.diversity).toBeGreaterThanOrEqual(before.diversity);
        expect(after.loss).toBeGreaterThanOrEqual(before.loss);
        expect(before.uniqueShare * people.length).toBeCloseTo(before.unique, 9);
        expect(toldAs(made, heights).reduce((sum, { alike }) => sum + 1 / alike, 0)).toBeCloseTo(
          new Set(toldAs(made, heights).map(({ values }) => values.join())).size,
          9,
        );
      },
    ),
  ));

describe('the check of made-up tables', () => {
  const tags = (change: (given: typeof inside, on: Record<string, string>) => void = () => undefined) => {
    const given = structuredClone(inside);
    const on = { ...tag };
    change(given, on);
    const inTable = (name: string, all: Record<string, string>[]) =>
      all.map((attributes) => ({ name, attributes, line: 2, parent: 'deid' }));
    return [
      { name: 'deid', attributes: on, line: 1, parent: null },
      ...inTable('entry', given.entries),
      ...inTable('coarser', given.coarser),
      ...inTable('clue', given.clues),
    ];
  };
  it('lets the table of eight pass', () => expect(checkMadeUpTables(tags())).toEqual([]));
  it.each([
    ['too few entries', '5 entries', (given: typeof inside) => void given.entries.splice(5)],
    [
      'a cell too few',
      '2 cells for 3 columns',
      (given: typeof inside) => void given.entries.splice(0, 1, { is: '30—34 | 东街', private: '否' }),
    ],
    ['a ladder of no column', 'no column 收入', (given: typeof inside) => void given.coarser.push({ column: '收入', is: '高 > 有' })],
    [
      'a word without a coarser one',
      '律师 has no coarser word',
      (given: typeof inside) => void given.coarser.splice(1, 1, { column: '职业', is: '教师, 护士, 厨师 > 有' }),
    ],
    [
      'a version beyond the ladder',
      'version 太高: 0 2 0',
      (_given: typeof inside, on: Record<string, string>) => void Object.assign(on, { versions: '原样 0 0 0 | 太高 0 2 0' }),
    ],
  ])('refuses %s', (_name, words, change) =>
    expect(
      checkMadeUpTables(tags(change))
        .map(({ fault }) => fault)
        .join(),
    ).toContain(words),
  );
  it('refuses an entry that stands elsewhere', () =>
    expect(checkMadeUpTables([{ name: 'entry', attributes: {}, line: 3, parent: null }])).toEqual([
      expect.objectContaining({ line: 3, fault: 'entry stands outside a made-up table' }),
    ]));
});
