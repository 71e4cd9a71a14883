import { eq, getTableColumns, is, sql } from 'drizzle-orm';
import { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { openAccount } from '#commands/auth/open-account.ts';
import { openSession } from '#commands/auth/sessions.ts';
import { makeCalendarFeed } from '#commands/notifications/calendar-feed.ts';
import { choosePreferences } from '#commands/notifications/choose-preferences.ts';
import { applyRoster } from '#commands/people/apply-roster.ts';
import { erasePerson } from '#commands/people/erase/erase-person.ts';
import { erasers } from '#commands/people/erase/erasers.ts';
import { stageRoster } from '#commands/people/stage-roster.ts';
import { advanceLearners } from '#commands/progress/advance-learner.ts';
import { addMember } from '#commands/projects/add-member.ts';
import { answerClearance } from '#commands/projects/answer-clearance.ts';
import { createProject } from '#commands/projects/create-project.ts';
import { applyPast } from '#commands/requirements/past/change-past.ts';
import { stagePast } from '#commands/requirements/past/stage-past.ts';
import { privacy } from '#db/privacy.ts';
import * as schema from '#db/schema/index.ts';
import { csvOf } from '#ports/write-spreadsheet.ts';
import { recordBySerial } from '#queries/credentials/record-by-serial.ts';
import { type Campus, campus } from '../../support/campus.ts';
import { grantedBy } from '../../support/decided.ts';
import { password } from '../../support/people.ts';

const called = '欧阳抹白';
const address = 'ouyang.mobai@example.edu.cn';
const number = 'Z9988776';
const leftOn = '2026-12-31';
const later = new Date('2027-01-02T02:00:00Z');

let made: Campus;
let personId: string;
let other: string;
let administrator: ReturnType<Campus['as']>;
const bytesOf = (rows: string[][]) => new TextEncoder().encode(csvOf(rows));

/** Somebody who came by a roster, learnt, was on a project, and left a trace in whatever holds one. */
beforeEach(async () => {
  made = await campus();
  const { db, institutionId, system, now, units } = made;
  other = await made.admit('单文静', '医学部');
  administrator = made.as(other, 'training_administrator');
  const roster = [
    ['工号', '姓名', '部门', '岗位', '邮箱', '入职日期'],
    [number, called, '临床医学院', '科研', address, '2026-11-01'],
  ];
  const { importId } = grantedBy(await stageRoster(db, { institutionId, fileName: 'a.csv', bytes: bytesOf(roster) }, system));
  grantedBy(await applyRoster(db, { importId, newUnits: 'confirmed' }, system));
  const [found] = await db.select().from(schema.person).where(eq(schema.person.name, called));
  personId = found?.id ?? '';
  const accountId = await openAccount(db, { personId, email: address, password, locale: 'zh-CN', now });
  const self = { actor: { kind: 'person' as const, personId, accountId, name: called, grants: [] }, now };
  await openSession(db, { accountId, device: 'test', now });
  await makeCalendarFeed(db, self);
  await choosePreferences(db, { confirmations: 'off', weekends: 'on', refresh: 'off' }, self);
  const past = [
    ['工号', '姓名', '课程', '完成日期', '发证单位', '证书编号'],
    [number, called, 'GEN-101', '2026-03-01', '示范医院（演示）', 'T-1'],
  ];
  const given = { institutionId, fileName: 'p.csv', issuer: null, voucher: null, reason: '上线前的培训', bytes: bytesOf(past) };
  const list = grantedBy(await stagePast(db, given, { actor: administrator, now }));
  grantedBy(await applyPast(db, { importId: list.importId }, { actor: administrator, now }));
  await made.complete(personId, 'gen-101', '2026-11-20');
  await db.transaction((tx) => advanceLearners(tx, [personId], now, system.actor));
  const span = { startedOn: '2026-11-01', finishedOn: '2027-12-31' };
  const projectId = grantedBy(await createProject(db, { institutionId, unitId: null, number: 'K-1', title: '演示', ...span }, system));
  const place = { projectId, personId, role: 'student' as const, startedOn: '2026-11-25' };
  const membershipId = grantedBy(await addMember(db, place, system));
  await answerClearance(db, { project: 'K-1', person: number }, system);
  await db.insert(schema.replyDraft).values({ personId, policy: 'c-1', words: `${called}的草稿`, savedAt: now });
  await db.insert(schema.noticeRead).values({ personId, notice: 'x', readAt: now });
  const grant = { id: 'g', personId, role: 'teacher' as const, institutionId, unitId: units['临床医学院'] ?? null, grantedAt: now };
  await db.insert(schema.roleGrant).values(grant);
  await db.update(schema.projectMember).set({ finishedOn: leftOn }).where(eq(schema.projectMember.id, membershipId));
  await db.update(schema.affiliation).set({ finishedOn: leftOn }).where(eq(schema.affiliation.personId, personId));
});

const erase = (
  given: Partial<Parameters<typeof erasePerson>[1]> = {},
  by: { actor: ReturnType<Campus['as']>; now: Date } = { actor: administrator, now: later },
) => erasePerson(made.db, { personId, ground: 'asked', name: called, ...given }, by);

/** Every column of every table in which one of these words stands. */
const traces = async (...words: string[]): Promise<string[]> => {
  const found: string[] = [];
  for (const [name, table] of Object.entries(schema)) {
    if (!is(table, SQLiteTable)) continue;
    for (const column of Object.values(getTableColumns(table)))
      for (const word of words) {
        const rows = await made.db.all<{ n: number }>(
          sql`select count(*) as n from ${table} where instr(cast(${column} as text), ${word}) > 0`,
        );
        if ((rows[0]?.n ?? 0) > 0) found.push(`${name}.${column.name}`);
      }
  }
  return [...new Set(found)].sort();
};

describe('a person who is erased', () => {
  it('is named nowhere any more, and what was learnt stays under an id', async () => {
    const { db } = made;
    expect((await traces(called, address, number)).length).toBeGreaterThan(8);
    const [record] = await db.select().from(schema.recordOfLearning).where(eq(schema.recordOfLearning.personId, personId));
    const before = await db.$count(schema.completion);
    const done = grantedBy(await erase());
    expect(done).toMatchObject({
      person: 1,
      account: 1,
      session: 1,
      identifier: 1,
      recordOfLearning: 1,
      rosterRow: 1,
      pastRow: 1,
      roleGrant: 1,
    });
    expect(await traces(called, address, 'ouyang', 'oymb')).toEqual([]);
    // The receipt says of whom the gate was asked, and is append-only; the number leads to nobody.
    expect(await traces(number)).toEqual(['clearance.answer']);
    expect(await db.$count(schema.completion)).toBe(before);
    expect(await recordBySerial(db, record?.serial ?? '')).toMatchObject({ holderName: '已抹去 · erased' });
    expect((await db.select().from(schema.fact)).at(-1)).toMatchObject({
      type: 'people.person_erased',
      about: personId,
      data: { ground: 'asked' },
    });
    expect(await erase()).toMatchObject({ refusal: { code: 'people.erased_already' } });
  });

  it('leaves no row in a table of which rows are deleted, and every table with a rule has an eraser', async () => {
    grantedBy(await erase());
    const ruled = Object.entries(privacy).flatMap(([name, rule]) =>
      'erase' in rule && rule.erase !== 'keep' ? [[name, rule.erase] as const] : [],
    );
    expect(ruled.map(([name]) => name).sort()).toEqual(Object.keys(erasers).sort());
    for (const [name, rule] of ruled) {
      const table = schema[name as keyof typeof erasers];
      if (rule === 'delete' && 'personId' in table)
        expect([name, await made.db.$count(table, eq(table.personId, personId))]).toEqual([name, 0]);
    }
  });

  it('frees nothing of others', async () => {
    const untouched = await made.db.select().from(schema.person).where(eq(schema.person.id, other));
    grantedBy(await erase());
    expect(await made.db.select().from(schema.person).where(eq(schema.person.id, other))).toEqual(untouched);
  });
});

describe('nobody is erased', () => {
  it('while an affiliation or a place on a project goes on', async () => {
    expect(await erase({}, { actor: administrator, now: new Date('2026-12-31T02:00:00Z') })).toEqual({
      ok: false,
      refusal: { code: 'people.still_here', until: leftOn },
    });
    await made.db.update(schema.affiliation).set({ finishedOn: '2026-12-01' }).where(eq(schema.affiliation.personId, personId));
    expect(await erase({}, { actor: administrator, now: new Date('2026-12-31T02:00:00Z') })).toMatchObject({
      refusal: { code: 'people.still_on_project', until: leftOn },
    });
  });

  it('under another name, by oneself, or by somebody who looks after a part only', async () => {
    expect(await erase({ name: '欧阳' })).toMatchObject({ refusal: { code: 'people.name_differs', field: 'name' } });
    const by = (actor: ReturnType<Campus['as']>) => erase({}, { actor, now: later });
    expect(await by(made.as(personId, 'training_administrator'))).toMatchObject({ refusal: { code: 'people.erase_own' } });
    expect(await by(made.as(other, 'training_administrator', '医学部'))).toMatchObject({ refusal: { code: 'auth.forbidden' } });
    expect(await by(made.as(other, 'auditor'))).toMatchObject({ refusal: { code: 'auth.forbidden' } });
    expect(await traces(called)).not.toEqual([]);
  });
});
