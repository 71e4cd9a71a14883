import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { eq } from 'drizzle-orm';
import { simpleParser } from 'mailparser';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { claimRecord } from '#commands/auth/claim-record.ts';
import { whoIs } from '#commands/auth/sessions.ts';
import { whoseToken } from '#commands/auth/whose-token.ts';
import { publishEditions } from '#commands/content/publish-editions.ts';
import { addMember } from '#commands/projects/add-member.ts';
import { createProject } from '#commands/projects/create-project.ts';
import { openDatabase } from '#db/client.ts';
import { identifier, institution, project } from '#db/schema/index.ts';
import { readLibrary } from '#domain/content/library.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { readContentFiles } from '#ports/content-files.ts';
import { keysIn } from '#ports/signing-keys.ts';
import { Mistake } from '../../../src/cli/mistake.ts';
import { verbNamed, verbNames } from '../../../src/cli/verbs.ts';

// The environment is read when the first module that needs it loads, so it is set before any import.
const { folder, url } = await vi.hoisted(async () => {
  const { mkdtempSync } = await import('node:fs');
  const { tmpdir } = await import('node:os');
  const folder = mkdtempSync(`${tmpdir()}/minglun-cli-`);
  Object.assign(process.env, { DATABASE_URL: `file:${folder}/minglun.db`, DATA_DIR: folder, SMTP_URL: '' });
  return { folder, url: `file:${folder}/minglun.db` };
});
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.restoreAllMocks());

/** What a verb says, run in this process. */
const minglun = async (verb: string, ...args: string[]): Promise<string> => {
  const said = vi.spyOn(console, 'log').mockReturnValue();
  await (await verbNamed(verb)).run(args);
  return said.mock.calls.flat().join('\n');
};

const atDesk = ['--institution', 'desk', '--staff-number', '0001'];

describe('the operator’s door', () => {
  it('founds an institution and brings its first administrator in', async () => {
    const unit = ['--unit', '科研处=Office', '--unit', '科研处/培训组=Training'];
    expect(await minglun('institution-add', '--slug', 'desk', '--zh', '案头研究所', '--en', 'Desk Institute', ...unit)).toContain('培训组');
    const who = ['--unit', '培训组', '--name', '单文静', '--position', 'management', '--email', 'shan@example.edu.cn'];
    await minglun('person-add', ...atDesk, ...who);
    await minglun('role-grant', ...atDesk, '--role', 'platform_administrator', '--where', 'everywhere');
    expect(await minglun('account-invite', ...atDesk)).toContain('shan@example.edu.cn');

    const [file = ''] = readdirSync(join(folder, 'mail'));
    const { text = '' } = await simpleParser(readFileSync(join(folder, 'mail', file)));
    const token = /\/claim\/([\w-]+)/.exec(text)?.[1] ?? '';
    const { db, close } = openDatabase(url);
    const claim = { token, email: 'shan@example.edu.cn', password: 'a quiet desk by a window', locale: 'zh-CN' as const, device: '' };
    const claimed = await claimRecord(db, claim, { now: new Date() });
    if (!claimed.ok) throw new Error(claimed.refusal.code);
    const asking = await whoIs(db, `${claimed.value.name}=${claimed.value.value}`);
    close();
    expect(asking?.actor.grants).toContainEqual({ role: 'platform_administrator', institutionId: null, unitId: null });
  });

  it('reads a table of projects, tells what is wrong by sheet and line, and puts it in force when told to', async () => {
    const file = join(folder, 'projects.csv');
    writeFileSync(file, '项目编号,项目名称,项目开始日期,工号,角色\nT-1,案头课题（演示）,2026-11-01,0001,负责人\nT-2,,,0001,负责人\n');
    const at = ['--institution', 'desk'];
    const looked = await minglun('project-import', file, ...at);
    expect(looked).toContain('1 new, 0 changed, 0 unchanged, 1 with faults');
    expect(looked).toContain('line 3: No project has the number');
    expect(looked).toContain('nothing was kept');
    const numbers = async () => {
      const { db, close } = openDatabase(url);
      const rows = await db.select({ number: project.number }).from(project);
      close();
      return rows.map(({ number }) => number);
    };
    expect(await numbers()).not.toContain('T-1');
    expect(await minglun('project-import', file, ...at, '--apply')).toContain('in force as /admin/imports/projects/');
    expect(await numbers()).toContain('T-1');
    expect(await minglun('project-import', file, ...at, '--apply')).toContain('changes nothing');
    await expect(minglun('project-import', file)).rejects.toThrow(Mistake);
    await expect(minglun('project-import', join(folder, 'none.csv'), ...at)).rejects.toThrow('cannot be read');
    await expect(minglun('project-import', file, '--institution', 'nowhere')).rejects.toThrow('Known: desk');
  });

  it('makes a token that works until it is revoked', async () => {
    const said = await minglun('token-make', '--institution', 'desk', '--label', '科研系统', '--role', 'committee_secretary');
    const [token = ''] = /minglun_\S+/.exec(said) ?? [];
    const [id = ''] = /[0-9a-f-]{36}/.exec(said) ?? [];
    const { db, close } = openDatabase(url);
    expect((await whoseToken(db, `Bearer ${token}`, new Date()))?.label).toBe('科研系统');
    await minglun('token-revoke', '--id', id);
    expect(await whoseToken(db, `Bearer ${token}`, new Date())).toBeNull();
    close();
  });

  it.each([
    ['token-make', ['--label', ' ', '--role', 'king'], ['--institution: ', '--label: ', '--role: ']],
    ['token-make', ['--colour', 'blue'], ['--colour', 'npm run minglun -- token make']],
    ['institution-add', ['--slug', 'desk', '--zh', '所', '--en', 'Desk', '--unit', '科研处'], ['科研处', '名称=name']],
    ['account-invite', ['--institution', 'elsewhere', '--staff-number', '1'], ['elsewhere', 'Known: desk']],
    ['account-invite', ['--institution', 'desk', '--staff-number', '1'], ['staff number 1']],
    ['account-invite', atDesk, ['has an account already']],
    ['person-add', [...atDesk, '--unit', '教务处', '--name', '某', '--position', 'student'], ['教务处', 'Known: 科研处、培训组']],
    ['person-add', [...atDesk, '--unit', '科研处', '--name', '某', '--position', 'student'], ['单文静', 'already']],
  ])('%s says what is wrong with %j', async (verb, args, words) => {
    const mistake = await minglun(verb, ...args).catch((error: unknown) => error);
    expect(mistake).toBeInstanceOf(Mistake);
    for (const word of words) expect((mistake as Mistake).message).toContain(word);
  });

  it('asks the gate about one person and a whole project, and ends with 1 when somebody is not cleared', async () => {
    const { db, close } = openDatabase(url);
    const system = { actor: { kind: 'system' as const }, now: new Date() };
    await publishEditions(db, readLibrary(readContentFiles('content')).library, new Date('2026-08-01T00:00:00Z'));
    const [home] = await db.select().from(institution).where(eq(institution.slug, 'desk'));
    const [one] = await db.select().from(identifier).where(eq(identifier.value, '0001'));
    if (!home || !one) throw new Error('The desk has nobody.');
    const project = { institutionId: home.id, unitId: null, number: 'D-1', title: '案头研究（演示）', finishedOn: null };
    const made = await createProject(db, { ...project, startedOn: '2026-09-01' }, system);
    if (!made.ok) throw new Error(made.refusal.code);
    const place = { projectId: made.value, personId: one.personId, role: 'lead' as const };
    const today = dayOf(system.now);
    expect(await addMember(db, { ...place, startedOn: today }, system)).toMatchObject({ ok: true });
    close();

    const asked = ['--institution', 'desk', '--project', 'D-1'];
    expect(await minglun('clearance-ask', ...asked)).toMatch(
      /^CL-.* 0001 {2}\S+ {2}NOT CLEARED {2}\(as known at \d{4}-\d\d-\d\dT[\d:.]+Z\)\n/,
    );
    expect(process.exitCode).toBe(1);
    process.exitCode = 0;
    vi.restoreAllMocks();
    const answers = JSON.parse(await minglun('clearance-ask', ...asked, '--person', '0001', '--format', 'json')) as { jws: string }[];
    expect(answers).toMatchObject([{ cleared: false, standing: 'member', project: { number: 'D-1' } }]);
    process.exitCode = 0;
    const keyed = await minglun('key-add');
    expect(keyed).toContain(`key ${keysIn(join(folder, 'keys')).publicKeys()[0]?.kid} signs from now on`);
    await expect(minglun('clearance-ask', ...asked, '--person', '9')).rejects.toThrow(Mistake);
  });

  it('lists every verb with what it does and how it is called', async () => {
    const said = await minglun('help');
    for (const verb of verbNames) expect(said).toContain(`${verb.replace('-', ' ')}\n`);
    expect(said).not.toContain('undefined');
  });

  it('ends a mistake with 2 and plain words, without a trace', () => {
    const script = fileURLToPath(new URL('../../../src/cli/minglun.ts', import.meta.url));
    const { status, stderr } = spawnSync(process.execPath, [script, 'token', 'make', '--label', 'x'], { encoding: 'utf8' });
    expect({ status, first: stderr.split('\n')[0] }).toEqual({ status: 2, first: 'minglun: Nothing was done:' });
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it('imports a roster from the shell: looks first, then puts it in force; a roster of no institution is a mistake', () => {
    const script = fileURLToPath(new URL('../../../src/cli/minglun.ts', import.meta.url));
    const shell = (...args: string[]) => spawnSync(process.execPath, [script, 'roster', 'import', ...args], { encoding: 'utf8' });
    const file = join(folder, 'roster.csv');
    writeFileSync(file, '工号,姓名,部门\n0101,赵一,科研处\n0102,,科研处\n');
    const looked = shell(file, '--institution', 'desk', '--dry-run');
    expect({ status: looked.status, stderr: looked.stderr }).toEqual({ status: 0, stderr: '' });
    expect(looked.stdout).toContain('1 new, 0 changed, 0 unchanged, 1 with faults');
    expect(looked.stdout).toContain('line 3:');
    expect(looked.stdout).toContain('nothing was kept');
    expect(shell(file, '--institution', 'desk', '--apply').stdout).toContain('the roster is in force');
    expect(shell(file, '--institution', 'desk').stdout).toContain('this roster changes nothing');
    writeFileSync(file, '工号,姓名,部门,入职日期\n0101,赵一,科研处,2025-01-01\n');
    expect(shell(file, '--institution', 'desk', '--apply').status).toBe(0);
    writeFileSync(file, '工号,姓名,部门\n0101,赵一,学院\n');
    expect(shell(file, '--institution', 'desk', '--dry-run').stdout).toContain('1 transferred to another unit');
    const corrected = shell(file, '--institution', 'desk', '--dry-run', '--unit-changes', 'correction');
    expect(corrected.stdout).toContain('1 whose unit is corrected');
    expect(shell(file, '--institution', 'desk', '--unit-changes', 'both')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('It knows transfer, correction'),
    });
    const nowhere = shell(file, '--institution', 'nowhere');
    expect({ status: nowhere.status, first: nowhere.stderr.split('\n')[0] }).toEqual({
      status: 2,
      first: 'minglun: There is no institution nowhere. Known: desk.',
    });
  });
});
