import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { answerClearance } from '#commands/projects/answer-clearance.ts';
import { applyProjects } from '#commands/projects/import/apply-projects.ts';
import { finishProjectImports } from '#commands/projects/import/finish-project-imports.ts';
import { forgetProjectImports } from '#commands/projects/import/forget-project-imports.ts';
import { stageProjects } from '#commands/projects/import/stage-projects.ts';
import { undoProjects } from '#commands/projects/import/undo-projects.ts';
import {
  fact,
  obligation,
  project,
  projectImport,
  projectImportRow,
  projectMember,
  requirementStatus,
  trainingEvent,
} from '#db/schema/index.ts';
import { csvOf } from '#ports/write-spreadsheet.ts';
import { type Campus, campus } from '../../support/campus.ts';

const done = <T>(outcome: { ok: true; value: T } | { ok: false; refusal: unknown }): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
};
const header = ['项目编号', '项目名称', '项目开始日期', '工号', '退出日期'];
const staff = Array.from({ length: 30 }, (_, i) => String(7001 + i));
type Row = [number: string, title: string, staff: string, until?: string];

const bring = async ({ db, institutionId, system }: Campus, rows: readonly Row[]): Promise<string> => {
  const cells = rows.map(([number, title, who, until = '']) => [number, title, title ? '2026-11-01' : '', who, until]);
  const bytes = new TextEncoder().encode(csvOf([header, ...cells]));
  const { importId } = done(await stageProjects(db, { institutionId, fileName: 'a.csv', bytes }, system));
  done(await applyProjects(db, { importId }, system));
  return importId;
};
const standing = async ({ db }: Campus) => ({
  projects: await db.select().from(project).orderBy(project.id),
  members: await db.select().from(projectMember).orderBy(projectMember.id),
  statuses: await db
    .select()
    .from(requirementStatus)
    .orderBy(requirementStatus.personId, requirementStatus.requirement, requirementStatus.fromOn),
  open: (await db.select().from(obligation).where(isNull(obligation.cancelledAt)).orderBy(obligation.id)).map(
    ({ movedAt: _, ...row }) => row,
  ),
});
const importOf = async ({ db }: Campus, id: string) => (await db.select().from(projectImport).where(eq(projectImport.id, id)))[0];
const told = ({ db }: Campus, type: 'projects.member_withdrawn' | 'projects.project_withdrawn' | 'projects.import_undone') =>
  db.$count(fact, eq(fact.type, type));

/** Ten projects of before that take other names and lose a member, and forty new ones with four members each, to be taken back. */
const world = async () => {
  const made = await campus();
  for (const number of staff) await made.admit(`成员${number}`, '临床医学院', { staffNumber: number, startedOn: '2026-01-01' });
  const who = (i: number) => staff[i % staff.length] ?? '';
  const old = Array.from({ length: 10 }, (_, i) => `A-${i}`);
  await bring(
    made,
    old.flatMap((number, i): Row[] => [
      [number, `旧名${i}（演示）`, who(i)],
      [number, '', who(i + 1)],
    ]),
  );
  const before = await standing(made);
  const fresh = Array.from({ length: 40 }, (_, i) => `B-${i}`);
  // The members of a project stand far below it.
  const importId = await bring(made, [
    ...fresh.map((number, i): Row => [number, `新项目${i}（演示）`, who(i)]),
    ...old.map((number, i): Row => [number, `新名${i}（演示）`, who(i), '2026-11-20']),
    ...[1, 2, 3].flatMap((n) => fresh.map((number, i): Row => [number, '', who(i + n)])),
  ]);
  return { made, before, importId };
};

describe('taking a large import of projects back', () => {
  it('is done in parts, each project whole, and goes on where it stopped', async () => {
    const { made, before, importId } = await world();
    const { db, system, now } = made;
    let parts = 0;
    done(await undoProjects(db, { importId }, system, () => ++parts === 2));
    expect(await importOf(made, importId)).toMatchObject({ status: 'applied', undoneAt: null });
    expect(await told(made, 'projects.import_undone')).toBe(0);
    const left = (await db.select().from(project)).filter(({ number }) => number.startsWith('B-'));
    expect(left.length).toBeGreaterThan(0);
    expect(left.length).toBeLessThan(40);
    for (const { id } of left) expect(await db.$count(projectMember, eq(projectMember.projectId, id))).toBe(4);
    expect(await told(made, 'projects.member_withdrawn')).toBe(4 * (40 - left.length));
    // The job of the clock leaves the rows alone that are still needed, and goes on.
    await forgetProjectImports(db, new Date(now.getTime() + 30 * 86_400_000));
    await finishProjectImports(db, now);
    expect(await standing(made)).toEqual(before);
    expect(await importOf(made, importId)).toMatchObject({ status: 'undone', takenBackPlace: null });
    expect(await told(made, 'projects.import_undone')).toBe(1);
    expect(await undoProjects(db, { importId }, system)).toMatchObject({ refusal: { code: 'projects.import_not_applied' } });
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
    expect(one?.takenBackPlace).toBeGreaterThan(-1);
    await finishProjectImports(made.db, made.now);
    expect(await standing(made)).toEqual(before);
    expect(await told(made, 'projects.project_withdrawn')).toBe(40);
    expect(await told(made, 'projects.member_withdrawn')).toBe(160);
  });

  it('leaves a project on which something came to rest meanwhile, and says so', async () => {
    const { made, importId } = await world();
    const { db, now, system } = made;
    await undoProjects(db, { importId }, system, () => true);
    const later = { actor: { kind: 'system' } as const, now: new Date(now.getTime() + 60_000) };
    const [asked] = await db
      .select()
      .from(projectMember)
      .innerJoin(project, eq(project.id, projectMember.projectId))
      .where(eq(project.number, 'B-39'));
    done(await answerClearance(db, { project: 'B-39', person: asked?.project_member.personId ?? '' }, later));
    done(await undoProjects(db, { importId }, later));
    const left = (await db.select().from(project)).filter(({ number }) => number.startsWith('B-'));
    expect(left.map(({ number }) => number)).toEqual(['B-39']);
    expect(await db.$count(projectMember, eq(projectMember.projectId, left[0]?.id ?? ''))).toBe(4);
    const rows = await db
      .select()
      .from(projectImportRow)
      .where(and(eq(projectImportRow.importId, importId), eq(projectImportRow.verdict, 'faulty')));
    expect(rows.map(({ did, faults }) => [did?.number, faults.at(-1)?.code])).toEqual(Array(4).fill(['B-39', 'kept_when_undone']));
  });
});

describe('an import of projects that others rely on', () => {
  it('is not taken back once a training event is tied to one of its projects', async () => {
    const made = await campus();
    const importId = await bring(made, [['C-1', '甲（演示）', '']]);
    const [{ id: projectId = '' } = {}] = await made.db.select().from(project);
    const { institutionId, now, db, system } = made;
    await db.insert(trainingEvent).values({
      id: 'e',
      institutionId,
      projectId,
      kind: 'lecture',
      audience: 'own',
      title: '讲座（演示）',
      summary: '演示',
      startsAt: now,
      endsAt: now,
      topics: [],
      secret: 's',
      sequence: 0,
      createdBy: 'system',
      createdAt: now,
      changedAt: now,
    });
    expect(await undoProjects(db, { importId }, system)).toMatchObject({ refusal: { code: 'projects.import_relied_upon', projects: 1 } });
  });
});
