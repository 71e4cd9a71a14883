import { count } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { apiToken, pastImport, person, projectImport, recognition, rosterImport } from '#db/schema/index.ts';
import { hashToken } from '#db/session-adapter.ts';
import type { Role } from '#domain/auth/permission.ts';
import { RosterReport } from '#domain/people/roster-report.ts';
import { ProjectsReport } from '#domain/projects/import/report.ts';
import { PastReport } from '#domain/requirements/past/report.ts';
import { errandsOn } from '#jobs/errands.ts';
import { csvOf } from '#ports/write-spreadsheet.ts';
import { POST } from '../../../src/pages/api/v1/imports.ts';
import { campus } from '../../support/campus.ts';

const rows = [
  ['工号', '姓名', '部门'],
  ['0001', '赵一', '临床医学院'],
  ['0002', '', '护理学院'],
  ['0003', '孙三', '护理学院'],
];

const machine = async (role: Role = 'training_administrator') => {
  const made = await campus();
  const { db, institutionId, now } = made;
  await db.insert(apiToken).values({ id: 'token', tokenHash: hashToken('secret'), label: '人事系统', institutionId, role, createdAt: now });
  const send = async (body: string, query = '', changed: Record<string, string> = {}) => {
    const headers = { authorization: 'Bearer secret', 'content-type': 'text/csv', 'accept-language': 'en', ...changed };
    const url = new URL(`http://127.0.0.1/api/v1/imports${query}`);
    const locals = { db, errands: errandsOn(db), now };
    const response = await POST({ request: new Request(url, { method: 'POST', headers, body }), url, locals } as never);
    return { status: response.status, type: response.headers.get('content-type'), body: await response.json() };
  };
  const people = async () => (await db.select({ n: count() }).from(person))[0]?.n;
  return { ...made, send, people };
};

it('tells what a roster would do and keeps nothing; with apply=1 puts it in force; sent again, nothing changes', async () => {
  const { db, send, people } = await machine();
  const looked = await send(csvOf(rows));
  expect(looked.status).toBe(200);
  expect(RosterReport.parse(looked.body)).toMatchObject({
    state: 'looked_at',
    importId: null,
    rows: { new: 2, changed: 0, same: 0, faulty: 1 },
    people: { joined: 2 },
    newUnits: [['护理学院']],
    faults: [{ line: 3, field: 'name', code: 'name_missing', detail: expect.stringContaining('name is missing') }],
  });
  expect([await people(), await db.select().from(rosterImport)]).toEqual([0, []]);

  const applied = RosterReport.parse((await send(csvOf(rows), '?apply=1&name=hr.csv')).body);
  expect(applied.state).toBe('in_force');
  expect(await people()).toBe(2);
  expect((await db.select().from(rosterImport))[0]).toMatchObject({ id: applied.importId, fileName: 'hr.csv', createdBy: 'token:token' });
  expect(RosterReport.parse((await send(csvOf(rows), '?apply=1')).body)).toMatchObject({ state: 'unchanged', importId: null });
});

it('has people transferred whom a roster has in another unit, unless it is sent as a correction', async () => {
  const { send, admit } = await machine();
  await admit('赵一', '临床医学院', { staffNumber: '0001', startedOn: '2026-09-01' });
  const table = csvOf([
    ['工号', '姓名', '部门'],
    ['0001', '赵一', '人工智能学院'],
  ]);
  const people = async (query: string) => RosterReport.parse((await send(table, query)).body).people;
  expect(await people('')).toMatchObject({ transferred: 1, moved: 0 });
  expect(await people('?unitChanges=transfer')).toMatchObject({ transferred: 1, moved: 0 });
  expect(await people('?unitChanges=correction')).toMatchObject({ transferred: 0, moved: 1 });
  expect(await send(table, '?unitChanges=both')).toMatchObject({ status: 400, body: { code: 'api.unit_changes_unknown' } });
});

it('takes a table of projects as what it is', async () => {
  const { db, send, admit } = await machine();
  await admit('林小满', '临床医学院', { staffNumber: '0024117' });
  const table = csvOf([
    ['项目编号', '项目名称', '项目开始日期', '工号'],
    ['K-1', '步态研究（演示）', '2026-11-01', '0024117'],
    ['K-2', '', '', '0024117'],
  ]);
  const looked = ProjectsReport.parse((await send(table, '?kind=projects')).body);
  expect(looked).toMatchObject({
    state: 'looked_at',
    rows: { new: 1, faulty: 1 },
    projects: { new: 1 },
    members: { new: 1 },
    faults: [{ line: 3, code: 'project_unknown', column: '项目编号', detail: expect.stringContaining('No project has the number') }],
  });
  expect(await db.select().from(projectImport)).toEqual([]);
  const applied = ProjectsReport.parse((await send(table, '?kind=projects&apply=1&name=k.csv')).body);
  expect((await db.select().from(projectImport))[0]).toMatchObject({ id: applied.importId, fileName: 'k.csv', status: 'applied' });
  expect(ProjectsReport.parse((await send(table, '?kind=projects&apply=1')).body)).toMatchObject({ state: 'unchanged', importId: null });
});

it('takes a list of past learning with a reason, says what is wrong by its column, and recognises the rest', async () => {
  const { db, send, admit } = await machine();
  await admit('林小满', '临床医学院', { staffNumber: '0024117' });
  const table = csvOf([
    ['工号', '课程', '完成日期', '发证单位', '证书编号'],
    ['0024117', 'GEN-101', '2026-03-01', '示范医院（演示）', 'T-1'],
    ['0024117', 'GEN-101', '三月', '示范医院（演示）', 'T-2'],
  ]);
  expect(await send(table, '?kind=past')).toMatchObject({ status: 400, body: { code: 'api.reason_needed' } });
  const looked = PastReport.parse((await send(table, '?kind=past&reason=before')).body);
  expect(looked).toMatchObject({
    state: 'looked_at',
    importId: null,
    rows: { new: 1, same: 0, faulty: 1 },
    faults: [{ line: 3, field: 'learntOn', column: '完成日期', code: 'date_bad' }],
  });
  expect([await db.$count(pastImport), await db.$count(recognition)]).toEqual([0, 0]);
  const applied = PastReport.parse((await send(table, '?kind=past&reason=before&apply=1&name=old.csv')).body);
  expect(applied).toMatchObject({ state: 'in_force', importId: expect.any(String) });
  expect(await db.select().from(recognition)).toMatchObject([{ reason: 'before', voucher: 'T-1', grantedBy: 'token:token' }]);
  expect(PastReport.parse((await send(table, '?kind=past&reason=before&apply=1')).body)).toMatchObject({
    state: 'unchanged',
    importId: null,
  });
});

it.each([
  ['without a token', csvOf(rows), { authorization: '' }, 401, 'api.token_needed'],
  ['as a form', csvOf(rows), { 'content-type': 'multipart/form-data; boundary=x' }, 415, 'api.not_a_roster'],
  ['that is empty', '', {}, 400, 'people.roster_file_missing'],
  [
    'with identity cards',
    csvOf([
      ['工号', '姓名', '部门', '身份证号'],
      ['1', '赵一', 'x', '11010519491231002X'],
    ]),
    {},
    400,
    'people.roster_identity_cards',
  ],
  [
    'whose columns nobody knows',
    csvOf([
      ['代码', '何人', '何处'],
      ['1', '赵一', 'x'],
    ]),
    {},
    400,
    'people.roster_columns_missing',
  ],
  ['that is too large', 'x'.repeat(21 * 1024 * 1024), {}, 413, 'people.roster_too_large'],
])('a roster %s is a problem, and nothing is kept', async (_, body, changed, status, code) => {
  const { db, send } = await machine();
  const answer = await send(body, '?apply=1', changed);
  expect(answer).toMatchObject({ status, type: 'application/problem+json', body: { status, code } });
  expect(await db.select().from(rosterImport)).toEqual([]);
});

it('is for roles that import', async () => {
  const { send } = await machine('committee_secretary');
  expect(await send(csvOf(rows))).toMatchObject({ status: 403, body: { code: 'auth.forbidden' } });
});
