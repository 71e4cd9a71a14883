import { eq, sql } from 'drizzle-orm';
import { type Database, openDatabase } from '../db/client.ts';
import { institution, requirementStatus } from '../db/schema/index.ts';
import { applyRoster } from '../src/commands/people/apply-roster.ts';
import { stageRoster } from '../src/commands/people/stage-roster.ts';
import { undoRoster } from '../src/commands/people/undo-roster.ts';
import { applyProjects } from '../src/commands/projects/import/apply-projects.ts';
import { stageProjects } from '../src/commands/projects/import/stage-projects.ts';
import { undoProjects } from '../src/commands/projects/import/undo-projects.ts';
import { rebuildStatuses } from '../src/commands/requirements/rebuild-statuses.ts';
import { projectRowsAtMost } from '../src/domain/projects/import/refusals.ts';
import { csvOf } from '../src/ports/write-spreadsheet.ts';
import { cityCopy } from './city/city-file.ts';
import { now, type Size, today } from './city/sizes.ts';
import { longestHold } from './measured/longest-hold.ts';
import { once } from './measured/timing.ts';
import { alone, type Result } from './result.ts';

const membersEach = 5;
const by = { actor: { kind: 'system' } as const, now };

const roster = (newcomers: number): Uint8Array => {
  const header = ['工号', '姓名', '部门', '岗位', '入职日期', '状态'];
  const rows = Array.from({ length: newcomers }, (_, n) => [
    `N${100_000 + n}`,
    `新人${n}`,
    `第${1 + (n % 19)}院系（演示）`,
    '科研',
    '2026-11-01',
    '在职',
  ]);
  return new TextEncoder().encode(csvOf([header, ...rows]));
};

/** A row for each member; the first of a project tells of it too. The people are those of the city who work at the institution that imports. */
const table = (rows: number, numbers: readonly string[]): Uint8Array => {
  const header = ['项目编号', '项目名称', '项目开始日期', '工号'];
  const cells = Array.from({ length: rows }, (_, n) => {
    const which = Math.floor(n / membersEach);
    const tells = n % membersEach === 0;
    const member = which * 7 + (n % membersEach);
    return [`H-${which}`, tells ? `测量项目${which}（演示）` : '', tells ? '2026-11-01' : '', numbers[member % numbers.length] ?? ''];
  });
  return new TextEncoder().encode(csvOf([header, ...cells]));
};

/** The numbers of those who have one at an institution and work there now. */
const numbersAt = async (db: Database, institutionId: string): Promise<string[]> => {
  const rows = await db.all<{ value: string }>(sql`
    select distinct i.value from identifier i join affiliation a on a.person_id = i.person_id and a.institution_id = i.institution_id
    where i.institution_id = ${institutionId} and i.kind = 'staff_number' and a.started_on <= ${today} and a.finished_on is null order by 1`);
  return rows.map(({ value }) => value);
};

/** The value of an outcome; a refusal ends the measuring. */
const held = <T>(outcome: { ok: true; value: T } | { ok: false; refusal: { code: string } }): T => {
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value;
};

const told = async (name: string, db: Database, act: () => Promise<unknown>): Promise<Result[]> => {
  const watched = longestHold(db);
  const { wall, cpu } = await once(act);
  const { longest, transactions } = watched();
  return [
    alone(`${name}: by the clock`, wall, 's'),
    alone(`${name}: of a processor`, cpu, 's'),
    alone(`${name}: transactions`, transactions, ''),
    alone(`${name}: longest the writer was held`, longest, 'ms'),
  ];
};

async function* rosterHolds(db: Database, institutionId: string, rows: number): AsyncGenerator<Result[]> {
  let importId = '';
  yield await told(`roster of ${rows}: read and judged`, db, async () => {
    importId = held(await stageRoster(db, { institutionId, fileName: 'roster.csv', bytes: roster(rows) }, by)).importId;
  });
  yield await told(`roster of ${rows}: put in force`, db, async () => held(await applyRoster(db, { importId, newUnits: 'confirmed' }, by)));
  yield await told(`roster of ${rows}: taken back`, db, async () => held(await undoRoster(db, { importId }, by)));
}

async function* projectHolds(db: Database, institutionId: string, rows: number): AsyncGenerator<Result[]> {
  const bytes = table(rows, await numbersAt(db, institutionId));
  let importId = '';
  yield await told(`table of ${rows} places on projects: read and judged`, db, async () => {
    importId = held(await stageProjects(db, { institutionId, fileName: 'projects.csv', bytes }, by)).importId;
  });
  yield await told(`table of ${rows} places on projects: put in force`, db, async () => held(await applyProjects(db, { importId }, by)));
  yield await told(`table of ${rows} places on projects: taken back`, db, async () => held(await undoProjects(db, { importId }, by)));
}

export type HoldWorks = { rows: number; rebuilds: boolean };

/** How long the writer is held at a time by the long works: working standings out anew, bringing a roster or a table of projects in force, and taking it back. */
export async function* holds(size: Size, { rows, rebuilds }: HoldWorks): AsyncGenerator<Result[]> {
  const { file, drop } = await cityCopy(size);
  const { db, close } = openDatabase(`file:${file}`);
  try {
    const [home] = await db.select({ id: institution.id }).from(institution).where(eq(institution.slug, 'city-1'));
    const institutionId = home?.id ?? '';
    if (rebuilds) {
      yield await told(`${size} city: rebuild, nothing has changed`, db, () => rebuildStatuses(db, now));
      await db.delete(requirementStatus);
      yield await told(`${size} city: rebuild, every row is written`, db, () => rebuildStatuses(db, now));
    }
    yield* rosterHolds(db, institutionId, rows);
    yield* projectHolds(db, institutionId, Math.min(rows, projectRowsAtMost));
  } finally {
    close();
    drop();
  }
}
