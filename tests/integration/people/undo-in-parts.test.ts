import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { applyRoster } from '#commands/people/apply-roster.ts';
import { finishRosters } from '#commands/people/finish-rosters.ts';
import { forgetRosters } from '#commands/people/forget-rosters.ts';
import { stageRoster } from '#commands/people/stage-roster.ts';
import { undoRoster } from '#commands/people/undo-roster.ts';
import {
  account,
  affiliation,
  fact,
  identifier,
  obligation,
  person,
  requirementStatus,
  rosterImport,
  rosterRow,
  unit,
} from '#db/schema/index.ts';
import { csvOf } from '#ports/write-spreadsheet.ts';
import { type Campus, campus } from '../../support/campus.ts';

const header = ['工号', '姓名', '部门', '岗位', '入职日期', '状态'];
const bring = async ({ db, institutionId, system }: Campus, rows: readonly [number: string, unit: string][]): Promise<string> => {
  const cells = rows.map(([number, where]) => [number, `甲${number}`, where, '科研', '2026-09-01', '在职']);
  const staged = await stageRoster(
    db,
    { institutionId, fileName: 'a.csv', bytes: new TextEncoder().encode(csvOf([header, ...cells])) },
    system,
  );
  if (!staged.ok) throw new Error(staged.refusal.code);
  const { importId } = staged.value;
  const applied = await applyRoster(db, { importId, newUnits: 'confirmed' }, system);
  if (!applied.ok) throw new Error(applied.refusal.code);
  return importId;
};
const standing = async ({ db }: Campus) => ({
  people: await db.select().from(person).orderBy(person.id),
  identifiers: await db.select().from(identifier).orderBy(identifier.id),
  affiliations: await db.select().from(affiliation).orderBy(affiliation.id),
  units: await db.select().from(unit).orderBy(unit.id),
  statuses: await db
    .select()
    .from(requirementStatus)
    .orderBy(requirementStatus.personId, requirementStatus.requirement, requirementStatus.fromOn),
  open: (await db.select().from(obligation).orderBy(obligation.id))
    .filter(({ cancelledAt }) => cancelledAt === null)
    .map(({ movedAt: _, ...row }) => row),
});
const importOf = async ({ db }: Campus, id: string) => (await db.select().from(rosterImport).where(eq(rosterImport.id, id)))[0];

/** A hundred and twenty people who move to another unit, and six hundred who come, to be taken back. */
const world = async () => {
  const made = await campus();
  const known = Array.from({ length: 120 }, (_, i) => String(9000 + i));
  await bring(
    made,
    known.map((number) => [number, '临床医学院']),
  );
  const before = await standing(made);
  const fresh = Array.from({ length: 600 }, (_, i) => String(1000 + i));
  const importId = await bring(made, [
    ...fresh.map((number) => [number, '新学院'] as [string, string]),
    ...known.map((number) => [number, '新学院'] as [string, string]),
  ]);
  return { made, before, importId };
};

describe('taking a large import back', () => {
  it('is done in parts, each of them whole, and goes on where it stopped', async () => {
    const { made, before, importId } = await world();
    let parts = 0;
    await undoRoster(made.db, { importId }, made.system, () => ++parts === 1);
    expect(await importOf(made, importId)).toMatchObject({ status: 'applied', undoneAt: null });
    const left = await made.db.$count(person);
    expect(left).toBeGreaterThan(120);
    expect(left).toBeLessThan(720);
    const told = await made.db.$count(fact, eq(fact.type, 'people.affiliation_withdrawn'));
    expect(told).toBe(720 - left);
    // The job of the clock leaves the rows alone that are still needed, and goes on.
    await forgetRosters(made.db, new Date(made.now.getTime() + 30 * 86_400_000));
    await finishRosters(made.db, made.now);
    expect(await standing(made)).toEqual(before);
    expect(await importOf(made, importId)).toMatchObject({ status: 'undone', takenBackLine: null });
    expect(await made.db.$count(fact, eq(fact.type, 'people.roster_undone'))).toBe(1);
    expect(await undoRoster(made.db, { importId }, made.system)).toMatchObject({ refusal: { code: 'people.roster_not_applied' } });
  });

  it('loses nothing when the process is killed in the middle', async () => {
    const { made, before, importId } = await world();
    const [{ file = '' } = {}] = await made.db.all<{ file: string }>(sql`pragma database_list`);
    const script = fileURLToPath(new URL('./undo-until-killed.ts', import.meta.url));
    const child = spawn(process.execPath, [script, `file:${file}`, importId, made.now.toISOString()], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    child.stdout.once('data', () => child.kill('SIGKILL'));
    const signal = await new Promise((resolve) => child.on('close', (_, by) => resolve(by)));
    expect(signal).toBe('SIGKILL');
    const one = await importOf(made, importId);
    expect(one?.status).toBe('applied');
    expect(one?.takenBackLine).toBeGreaterThan(0);
    await finishRosters(made.db, made.now);
    expect(await standing(made)).toEqual(before);
    expect(await made.db.$count(fact, eq(fact.type, 'people.affiliation_withdrawn'))).toBe(720);
  });

  it('leaves a person on whom something came to rest meanwhile, and says so', async () => {
    const { made, importId } = await world();
    await undoRoster(made.db, { importId }, made.system, () => true);
    const [late] = await made.db.select({ id: identifier.personId }).from(identifier).where(eq(identifier.value, '1599'));
    const personId = late?.id ?? '';
    await made.db.insert(account).values({ id: 'a', personId, email: 'late@b.cn', locale: 'zh-CN', createdAt: made.now });
    await undoRoster(made.db, { importId }, made.system);
    expect(await made.db.$count(person)).toBe(121);
    expect(await made.db.$count(affiliation, eq(affiliation.personId, personId))).toBe(1);
    expect((await made.db.select().from(unit)).some(({ nameZh }) => nameZh === '新学院')).toBe(true);
    const rows = await made.db.select().from(rosterRow).where(eq(rosterRow.importId, importId));
    expect(rows.filter(({ faults }) => faults.some(({ code }) => code === 'kept_when_undone'))).toHaveLength(1);
  });
});
