import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { count } from 'drizzle-orm';
import { afterEach, expect, it, vi } from 'vitest';
import { grantRole } from '#commands/auth/grant-role.ts';
import { openAccount } from '#commands/auth/open-account.ts';
import { takeDrops } from '#commands/people/take-drops.ts';
import { person, rosterImport } from '#db/schema/index.ts';
import { csvOf } from '#ports/write-spreadsheet.ts';
import { campus } from '../../support/campus.ts';
import { mailbox } from '../../support/mailbox.ts';
import { password } from '../../support/people.ts';

const roots: string[] = [];
afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true });
});

/** A campus of twenty, one of whom looks after training, and a folder for its rosters. */
const office = async () => {
  const place = await campus();
  const { db, now, institutionId, system, admit } = place;
  const known: [string, string][] = [];
  for (let n = 10; n < 30; n += 1) {
    await admit(`演示${n}`, '临床医学院', { staffNumber: String(n) });
    known.push([String(n), `演示${n}`]);
  }
  const adminId = await admit('管理员', '信息学部', { staffNumber: '99' });
  await openAccount(db, { personId: adminId, email: 'admin@demo.example', password, locale: 'zh-CN', now });
  await grantRole(db, { personId: adminId, role: 'training_administrator', institutionId, unitId: null }, system);
  const root = mkdtempSync(join(tmpdir(), 'minglun-drops-'));
  roots.push(root);
  const folder = join(root, 'campus');
  mkdirSync(folder);
  const drop = (name: string, rows: (readonly string[])[] | Uint8Array, age = 120) => {
    writeFileSync(join(folder, name), rows instanceof Uint8Array ? rows : csvOf([['工号', '姓名', '部门'], ...rows]));
    const when = now.getTime() / 1000 - age;
    utimesSync(join(folder, name), when, when);
  };
  const post = mailbox();
  const take = () => takeDrops(db, now, { root, post });
  const statuses = async () => (await db.select().from(rosterImport)).map(({ status, refusal }) => refusal?.code ?? status);
  const people = async () => (await db.select({ n: count() }).from(person))[0]?.n;
  return { ...place, root, folder, drop, take, post, statuses, people, same: known.map(([number, name]) => [number, name, '临床医学院']) };
};

it('a plain roster comes into force, its file is gone, and the administrator is told', async () => {
  const { drop, take, folder, post, statuses, people, same } = await office();
  drop('hr.csv', [...same, ['30', '新人演示', '临床医学院']]);
  await take();
  expect(await statuses()).toEqual(['applied']);
  expect(await people()).toBe(22);
  expect(readdirSync(folder)).toEqual([]);
  expect(post.letters.map(({ to, subject }) => [to, subject])).toEqual([['admin@demo.example', '名册已生效：hr.csv']]);
  expect(post.letters[0]?.text).toContain('新到1人');
});

it.each([
  ['with a fault', [['30', '', '临床医学院']]],
  ['with a new unit', [['30', '新人演示', '护理学院']]],
  ['that changes more than a tenth', ['30', '31', '32'].map((number) => [number, `新人${number}`, '临床医学院'])],
])('a roster %s waits for a person', async (_, more) => {
  const { drop, take, post, statuses, people, same } = await office();
  drop('hr.csv', [...same, ...more]);
  await take();
  expect(await statuses()).toEqual(['staged']);
  expect(await people()).toBe(21);
  expect(post.letters.map(({ subject }) => subject)).toEqual(['名册等你查看：hr.csv']);
});

it('a file that cannot be read is told of and does not stay', async () => {
  const { drop, take, folder, post, statuses } = await office();
  drop('hr.xlsx', []);
  await take();
  expect(await statuses()).toEqual(['people.roster_no_rows']);
  expect(readdirSync(folder)).toEqual([]);
  expect(post.letters.map(({ subject }) => subject)).toEqual(['名册没有读取：hr.xlsx']);
});

it('a file of old Excel is told of too, with what to do', async () => {
  const { drop, take, folder, post, statuses } = await office();
  drop('hr.XLS', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1));
  await take();
  expect(await statuses()).toEqual(['people.roster_old_excel']);
  expect(readdirSync(folder)).toEqual([]);
  expect(post.letters.map(({ subject }) => subject)).toEqual(['名册没有读取：hr.XLS']);
  expect(post.letters[0]?.text).toContain('另存为 .xlsx 或 CSV');
});

it('nothing new is no news, and a file still being written is left alone', async () => {
  const { drop, take, folder, post, statuses, same } = await office();
  drop('same.csv', same);
  drop('fresh.csv', [['30', '新人演示', '临床医学院']], 10);
  drop('.hidden.csv', same);
  await take();
  expect(await statuses()).toEqual([]);
  expect(post.letters).toEqual([]);
  expect(readdirSync(folder).sort()).toEqual(['.hidden.csv', 'fresh.csv']);
});

it('a roster in a folder that no institution reads stays there, and the operator is told once', async () => {
  const { root, take, now, same } = await office();
  mkdirSync(join(root, 'campsu'));
  const file = join(root, 'campsu', 'hr.csv');
  writeFileSync(file, csvOf([['工号', '姓名', '部门'], ...same]));
  const when = now.getTime() / 1000 - 120;
  utimesSync(file, when, when);
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await take();
  await take();
  expect(log.mock.calls.map(String)).toEqual([expect.stringMatching(/nobody reads the rosters in .*campsu.*: .*campus/)]);
  log.mockRestore();
  expect(readdirSync(join(root, 'campsu'))).toEqual(['hr.csv']);
});
