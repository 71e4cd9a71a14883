import { expect, it } from 'vitest';
import { importRoster } from '#commands/people/import-roster.ts';
import type { UnitChanges } from '#domain/people/roster.ts';
import { MatrixFilter } from '#domain/reporting/matrix-filter.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { csvOf } from '#ports/write-spreadsheet.ts';
import { movedAway } from '#queries/people/moved-away.ts';
import { withinFor } from '#queries/people/within.ts';
import { matrixAsked } from '#queries/reporting/matrix-asked.ts';
import { campus } from '../../support/campus.ts';

const joined = new Date('2026-11-02T02:00:00Z');
const later = new Date('2026-11-25T02:30:20Z');
const now = new Date('2026-11-27T02:00:00Z');

/** Two people at a school; a roster has one of them leave and the other go over to another school, and the unit above sees both go. */
const transferred = async (unitChanges: UnitChanges) => {
  const place = await campus(joined);
  const { db, admit, institutionId, units, as } = place;
  for (const [name, staffNumber] of [
    ['调走', 'T-1'],
    ['离开', 'T-2'],
    ['留下', 'T-3'],
  ] as const)
    await admit(name, '临床医学院', { staffNumber, startedOn: '2026-11-02' });
  const rows = [
    ['工号', '姓名', '部门', '离职日期'],
    ['T-1', '调走', '人工智能学院', ''],
    ['T-2', '离开', '临床医学院', '2026-11-20'],
    ['T-3', '留下', '临床医学院', ''],
  ];
  const file = { institutionId, fileName: 'hr.csv', bytes: new TextEncoder().encode(csvOf(rows)), unitChanges };
  const told = await importRoster(db, file, 'apply', { actor: { kind: 'system' }, now: later });
  if (!told.ok) throw new Error(told.refusal.code);
  const away = (name: string) => movedAway(db, { institutionId, unitId: units[name] ?? '', day: dayOf(now) });
  const [within] = await withinFor(db, as('former', 'training_administrator', '临床医学院'), 'matrix.read');
  if (!within) throw new Error('Nothing may be seen.');
  const seen = async (filter: Record<string, string>) => {
    const { matrix } = await matrixAsked(db, { within, filter: MatrixFilter.parse(filter), now });
    return matrix === 'tooMany' ? [] : matrix.rows.map(({ name }) => name);
  };
  return { away, seen };
};

it.each([
  ['by the day alone where they were transferred', 'transfer', null],
  ['by the day and the minute where they were entered elsewhere instead', 'correction', '2026-11-25T10:30'],
] as const)('a unit is told who left it, and its picture of each is found %s', async (_, unitChanges, known) => {
  const { away, seen } = await transferred(unitChanges);
  const gone = await away('临床医学院');
  expect(gone).toMatchObject([
    { name: '调走', number: 'T-1', lastDay: '2026-11-24', known },
    { name: '离开', number: 'T-2', lastDay: '2026-11-20', known: null },
  ]);
  expect(await seen({ q: 'T-1' })).toEqual([]);
  for (const { name, number, lastDay, known: minute } of gone)
    expect(await seen({ q: number ?? '', day: lastDay, ...(minute && { known: minute }) })).toEqual([name]);
});

it('the unit above is told of it too, and the new unit lost nobody', async () => {
  const { away } = await transferred('transfer');
  expect((await away('医学部')).map(({ name }) => name)).toEqual(['调走', '离开']);
  expect(await away('人工智能学院')).toEqual([]);
});
