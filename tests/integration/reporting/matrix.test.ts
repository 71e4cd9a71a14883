import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { affiliation } from '#db/schema/index.ts';
import { type CellState, cellStates } from '#domain/reporting/cell.ts';
import { columnKey, MatrixFilter } from '#domain/reporting/matrix-filter.ts';
import { withinFor } from '#queries/people/within.ts';
import { matrix, wholeMatrix } from '#queries/reporting/matrix.ts';
import { type Campus, campus } from '../../support/campus.ts';
import { crowd } from '../../support/crowd.ts';

const day = '2026-11-25';
const everybody = MatrixFilter.parse({});

const seenBy = async ({ db, as }: Campus, role: Parameters<Campus['as']>[1], unit?: string) => {
  const [within] = await withinFor(db, as('somebody', role, unit), 'matrix.read');
  if (!within) throw new Error('This role sees no institution.');
  return within;
};

describe('the matrix', () => {
  it('finds, counts and orders people by the very state that each cell shows', async () => {
    const made = await campus();
    await crowd(made);
    const within = await seenBy(made, 'training_administrator');
    const { db } = made;
    const whole = await wholeMatrix(db, { within, filter: everybody, day });
    expect(whole.rows).toHaveLength(120);
    const { counts, people } = await matrix(db, { within, filter: everybody, day });
    expect(people).toBe(120);
    const met = new Set<CellState>();
    for (const [i, column] of whole.columns.entries())
      for (const state of cellStates) {
        const expected = whole.rows.filter(({ cells }) => cells[i]?.state === state);
        if (expected.length > 0) met.add(state);
        expect(counts[i]?.[state]).toBe(expected.length);
        const filter = MatrixFilter.parse({ state, requirement: columnKey(column), sort: columnKey(column) });
        const found = await wholeMatrix(db, { within, filter, day });
        expect(found.rows.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort());
      }
    expect([...met].sort()).toEqual([...cellStates].sort());
    const [first] = whole.columns;
    if (!first) throw new Error('No requirement is in force.');
    const sorted = await wholeMatrix(db, { within, filter: MatrixFilter.parse({ sort: columnKey(first) }), day });
    const ranks = sorted.rows.map(({ cells }) => cellStates.indexOf(cells[0]?.state ?? 'open'));
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
  });

  it('comes in pages of fifty that leave nobody out', async () => {
    const made = await campus();
    await crowd(made);
    const within = await seenBy(made, 'training_administrator');
    const pages = await Promise.all(
      [1, 2, 3].map((page) => matrix(made.db, { within, filter: MatrixFilter.parse({ page: String(page) }), day })),
    );
    expect(pages.map(({ rows }) => rows.length)).toEqual([50, 50, 20]);
    expect(new Set(pages.flatMap(({ rows }) => rows.map(({ id }) => id))).size).toBe(120);
  });

  it('orders, pages and counts the people of a unit as it does those of a whole institution', async () => {
    const made = await campus();
    await crowd(made);
    const { db, units } = made;
    const within = await seenBy(made, 'training_administrator');
    const unit = units['医学部'];
    const there = new Set((await wholeMatrix(db, { within, filter: MatrixFilter.parse({ unit }), day })).rows.map(({ id }) => id));
    expect(there.size).toBeGreaterThan(20);
    const listed = async (filter: Record<string, unknown>) => {
      const pages = await Promise.all(
        ['1', '2', '3'].map((page) => matrix(db, { within, filter: MatrixFilter.parse({ ...filter, page }), day })),
      );
      return pages.flatMap(({ rows }) => rows);
    };
    for (const sort of ['name', '-name', 'unit', '-unit']) {
      const ids = (await listed({ sort, unit })).map(({ id }) => id);
      expect(ids).toEqual((await listed({ sort })).map(({ id }) => id).filter((id) => there.has(id)));
    }
    const rows = await listed({ unit });
    const { columns, counts, people } = await matrix(db, { within, filter: MatrixFilter.parse({ unit }), day });
    expect(people).toBe(rows.length);
    for (const i of columns.keys())
      for (const state of cellStates) expect(counts[i]?.[state]).toBe(rows.filter(({ cells }) => cells[i]?.state === state).length);
  });

  it('shows the administrator of a unit that unit and what is below it, and nothing else', async () => {
    const made = await campus();
    const { db, admit, units } = made;
    await admit('上级', '医学部');
    const both = await admit('下级', '临床医学院', { staffNumber: '77' });
    await admit('别处', '人工智能学院');
    const names = async (unit: string, filter = everybody) =>
      (await matrix(db, { within: await seenBy(made, 'training_administrator', unit), filter, day })).rows.map(({ name }) => name).sort();
    expect(await names('医学部')).toEqual(['上级', '下级']);
    expect(await names('临床医学院')).toEqual(['下级']);
    expect(await names('临床医学院', MatrixFilter.parse({ unit: units['人工智能学院'] }))).toEqual([]);
    expect(await names('医学部', MatrixFilter.parse({ unit: units['临床医学院'] }))).toEqual(['下级']);
    expect(await names('医学部', MatrixFilter.parse({ q: '别处' }))).toEqual([]);
    const { rows } = await matrix(db, { within: await seenBy(made, 'training_administrator', '临床医学院'), filter: everybody, day });
    expect(rows).toMatchObject([{ id: both, staffNumber: '77', affiliations: [{ unitZh: '临床医学院' }] }]);
  });

  it('finds people by name, pinyin, initials and either end of the staff number, rare readings too', async () => {
    const made = await campus();
    await made.admit('单文静', '医学部', { staffNumber: '0007310' });
    await made.admit('林小满', '医学部', { staffNumber: '0024117' });
    await made.admit('Amara Okafor', '医学部', { staffNumber: 'V-0308' });
    const within = await seenBy(made, 'auditor');
    const found = async (q: string) =>
      (await matrix(made.db, { within, filter: MatrixFilter.parse({ q }), day })).rows.map(({ name }) => name);
    for (const q of ['文静', 'shan', 'shanwenjing', 'Shan Wenjing', 'danwen', 'swj', '000731', '7310'])
      expect(await found(q)).toEqual(['单文静']);
    expect(await found('okafor')).toEqual(['Amara Okafor']);
    expect(await found('%')).toEqual([]);
    expect(await found("'")).toEqual([]);
  });

  it('judges a day before the one on which standings were worked out person by person, and alike', async () => {
    const made = await campus();
    await crowd(made);
    const { db } = made;
    const within = await seenBy(made, 'auditor');
    const past = '2026-10-01';
    const { counts, people } = await matrix(db, { within, filter: everybody, day: past });
    const whole = await wholeMatrix(db, { within, filter: everybody, day: past });
    expect(people).toBe(120);
    for (const [i] of whole.columns.entries())
      for (const state of cellStates) expect(counts[i]?.[state]).toBe(whole.rows.filter(({ cells }) => cells[i]?.state === state).length);
    expect(counts.some((column) => column.met > 0 && column['not-bound'] < 120)).toBe(true);
  });

  it('leaves out who has left and includes who is still to come', async () => {
    const made = await campus();
    const { db, admit } = made;
    await admit('在任', '医学部');
    await admit('将来', '医学部', { startedOn: '2026-12-09' });
    const gone = await admit('离开', '医学部');
    await db.update(affiliation).set({ finishedOn: '2026-11-24' }).where(eq(affiliation.personId, gone));
    const { rows } = await matrix(db, { within: await seenBy(made, 'auditor'), filter: everybody, day });
    expect(rows.map(({ name }) => name).sort()).toEqual(['在任', '将来']);
  });
});
