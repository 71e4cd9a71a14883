import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Outcome, outcomes } from '#domain/reporting/outcome-of.ts';
import { addTold, coverageTold, smallest, tellGroup, tellWhole, toldAlone, toldExactly } from '#domain/reporting/small-numbers.ts';
import { boundOf, coverageOf, noSplit, type Split } from '#domain/reporting/tally.ts';

/** Institutions, and in each the requirements. */
type Table = Split[][];

/** Everything that is printed: each cell, each institution, each requirement, all together; and the same for who sees only the first two. */
const publication = (table: Table): string => {
  const told = table.map((row) => row.map(toldAlone));
  const sums = (rows: typeof told) => [
    rows.map(addTold),
    (rows[0] ?? []).map((_, i) => addTold(rows.flatMap((row) => row[i] ?? []))),
    addTold(rows.flat()),
    coverageTold(addTold(rows.flat())),
  ];
  return JSON.stringify([told, sums(told), sums(told.slice(0, 2))]);
};

type Place = { row: number; column: number; outcome: Outcome };
const hiddenIn = (table: Table): Place[] =>
  table.flatMap((splits, row) =>
    splits.flatMap((split, column) => {
      const told = tellGroup(split);
      return outcomes.filter((outcome) => told.small || told.parts[outcome] === null).map((outcome) => ({ row, column, outcome }));
    }),
  );

const numbers = [0, 1, 2, 3, 4, 5, 6];

/** Every table of so many institutions and requirements whose counted parts are from 0 to 6. */
const everyTable = function* (rows: number, columns: number, counted: readonly Outcome[]): Generator<Table> {
  for (let code = 0; code < numbers.length ** (rows * columns * counted.length); code += 1) {
    let rest = code;
    yield Array.from({ length: rows }, () =>
      Array.from({ length: columns }, () => {
        const split = noSplit();
        for (const outcome of counted) {
          split[outcome] = rest % numbers.length;
          rest = Math.floor(rest / numbers.length);
        }
        return split;
      }),
    );
  }
};

/** Whoever reads a publication and knows these rules is left with all the tables that would have been printed alike. */
const whatReadersCanTell = (tables: Iterable<Table>, counted: readonly Outcome[]): string[] => {
  const open = new Map<string, { table: Table; values: Set<number>[] }>();
  for (const table of tables) {
    const key = publication(table);
    const places = hiddenIn(table).filter(({ outcome }) => counted.includes(outcome));
    const there = open.get(key) ?? { table, values: places.map(() => new Set<number>()) };
    for (const [i, { row, column, outcome }] of places.entries()) there.values[i]?.add(table[row]?.[column]?.[outcome] ?? -1);
    open.set(key, there);
  }
  return [...open.values()].filter(({ values }) => values.some(({ size }) => size < 2)).map(({ table }) => JSON.stringify(table));
};

const anyNumber = fc.oneof(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 400 }));
const anySplit = fc.record({ met: anyNumber, 'in-time': anyNumber, late: anyNumber });
const anyTable = fc
  .integer({ min: 1, max: 3 })
  .chain((columns) => fc.array(fc.array(anySplit, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 6 }));

describe('small numbers', () => {
  it.each([
    [2, 1, outcomes],
    [3, 1, ['met', 'late']],
    [2, 2, ['late']],
  ] as const)(
    'of %i institutions and %i requirements: none can be worked out from totals and siblings, even by who knows the rules',
    {
      timeout: 120_000,
    },
    (rows, columns, counted) => expect(whatReadersCanTell(everyTable(rows, columns, counted), counted).slice(0, 5)).toEqual([]),
  );

  it('of any table: every hidden number could be another, everything printed being alike', () =>
    fc.assert(
      fc.property(anyTable, (table) => {
        const said = publication(table);
        for (const { row, column, outcome } of hiddenIn(table)) {
          const split = table[row]?.[column] ?? noSplit();
          // The number alone is another, or the people of the group stand otherwise.
          const another = outcomes.filter((one) => one !== outcome);
          const candidates: Split[] = [0, 1, 2, 3, 4].flatMap((n) => [
            { ...split, [outcome]: n },
            ...another.flatMap((one) => [1, 4].map((few) => ({ ...noSplit(), [one]: few, [outcome]: n }))),
            ...another.map((one) => ({ ...split, [one]: 4, [outcome]: n })),
          ]);
          const others = candidates.filter((candidate) => {
            const other = structuredClone(table);
            Object.assign(other[row]?.[column] ?? {}, candidate);
            return candidate[outcome] !== split[outcome] && publication(other) === said;
          });
          expect({ row, column, outcome, others: others.length > 0 }).toEqual({ row, column, outcome, others: true });
        }
      }),
      { numRuns: 500 },
    ));

  it('are never printed, neither by themselves nor as what a total has over its parts', () =>
    fc.assert(
      fc.property(fc.array(anySplit, { minLength: 1, maxLength: 8 }), (splits) => {
        const parts = splits.map(toldAlone);
        const total = addTold(parts);
        for (const outcome of outcomes) {
          for (const { split } of parts) expect(split[outcome] === 0 || split[outcome] >= smallest).toBe(true);
          expect(total.split[outcome]).toBe(parts.reduce((sum, { split }) => sum + split[outcome], 0));
        }
      }),
    ));

  it('leave a range that holds the truth; where nothing is small the truth is told', () =>
    fc.assert(
      fc.property(fc.array(anySplit, { minLength: 1, maxLength: 8 }), (splits) => {
        const sum = addTold(splits.map(toldAlone));
        const truth = addTold(splits.filter((split) => !tellGroup(split).small).map(toldExactly)).split;
        const [range, real] = [coverageTold(sum), coverageOf(truth)];
        expect(range === null).toBe(boundOf(truth) === 0);
        if (range) {
          expect(range.from).toBeLessThanOrEqual((real ?? 0) + 1e-9);
          expect(range.to).toBeGreaterThanOrEqual((real ?? 0) - 1e-9);
        }
        if (boundOf(sum.left) + sum.groups === 0) expect(sum).toEqual(toldExactly(truth));
      }),
    ));

  it('a make-up is told whole or not at all', () => {
    expect(tellWhole({ a: 5, b: 0, c: 12 })).toEqual({ a: 5, b: 0, c: 12 });
    expect(tellWhole({ a: 5, b: 1, c: 12 })).toBeNull();
  });
});
