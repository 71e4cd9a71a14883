import { expect, it } from 'vitest';
import { institution } from '#db/schema/index.ts';
import { translator } from '#i18n/t.ts';
import { everybodyOfSimulation } from '#queries/requirements/everybody-of-simulation.ts';
import { simulationSheet } from '#ui/sheets/simulation-sheet.ts';
import { campus } from '../../support/campus.ts';

it('what a simulation found is a row for each day, person and requirement that would be otherwise, with the units that may be seen', async () => {
  const { db, admit } = await campus();
  const [home] = await db.select().from(institution);
  if (!home) throw new Error('There is no institution.');
  const personId = await admit('林小满', '临床医学院', { staffNumber: '0024117', startedOn: '2026-11-01' });
  const change = { requirement: 'asked', before: { state: 'not-bound' as const }, after: { state: 'open' as const, dueOn: '2026-12-31' } };
  const people = [{ personId, unitId: null, changes: [change, { ...change, requirement: 'unnamed' }], seats: ['place'] }];
  const days = [
    { day: '2026-11-25', people: [], seats: 0, projects: 0 },
    { day: '2026-12-25', people, seats: 1, projects: 1 },
  ];
  const t = translator('zh-CN');
  const rowsWithin = async (paths: string[] | null) =>
    simulationSheet(await everybodyOfSimulation(db, days, { institution: home, paths }), new Map([['asked', '补充要求']]), t);
  const [heads, ...rows] = await rowsWithin(null);
  expect(heads).toHaveLength(8);
  const told = ['2026-12-25', '林小满', '0024117', expect.stringContaining('临床医学院')];
  expect(rows).toEqual([
    [...told, '补充要求', t('matrix.state-not-bound'), expect.stringContaining('2026年12月31日'), 1],
    [...told, 'unnamed', t('matrix.state-not-bound'), expect.stringContaining(t('matrix.state-open')), 1],
  ]);
  expect((await rowsWithin(['/elsewhere/']))[1]?.[3]).toBe('');
});
