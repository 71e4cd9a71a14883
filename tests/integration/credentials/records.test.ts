import { eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { revokeRecord } from '#commands/credentials/revoke-record.ts';
import { supersedeRecord } from '#commands/credentials/supersede-record.ts';
import type { Database } from '#db/client.ts';
import { affiliation, completion, edition, fact, institution, person, recordOfLearning, unit } from '#db/schema/index.ts';
import type { Actor, Role } from '#domain/auth/permission.ts';
import { serialFrom } from '#domain/credentials/serial.ts';
import { ownRecord } from '#queries/credentials/own-record.ts';
import { statusOfRecord } from '#queries/credentials/status-of-record.ts';
import { freshDatabase } from '../../support/database.ts';

const now = new Date('2026-11-25T02:00:00Z');
const serial = serialFrom(new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]));
const unissued = serialFrom(new Uint8Array([9, 9, 9, 9, 9, 9, 9, 9, 9, 9]));

const actorWith = (role: Role, institutionId: string | null): Actor => ({
  kind: 'person',
  personId: 'admin',
  accountId: 'a',
  name: '管理员',
  grants: [{ role, institutionId, unitId: null }],
});
const administrator = { actor: actorWith('training_administrator', 'home'), now };
const serials = async (db: Database) =>
  (await db.select({ serial: recordOfLearning.serial }).from(recordOfLearning)).map((row) => row.serial);

let db: Database;
beforeEach(async () => {
  db = freshDatabase();
  for (const id of ['home', 'other']) {
    await db.insert(institution).values({ id, slug: id, nameZh: id, nameEn: id });
    await db.insert(unit).values({ id: `${id}-unit`, institutionId: id, parentId: null, nameZh: id, nameEn: id, path: `${id}-unit/` });
  }
  await db.insert(person).values({ id: 'lin', name: '林小漫', pinyin: 'lin', initials: 'l', sortKey: 'lin', createdAt: now });
  await db
    .insert(affiliation)
    .values({ id: 'f', personId: 'lin', institutionId: 'home', unitId: 'home-unit', position: 'student', startedOn: '2026-09-01' });
  await db.insert(edition).values({
    id: 'e',
    kind: 'course',
    slug: 'gen-101',
    version: '2026.1',
    change: 'material',
    digest: 'd',
    snapshot: {},
    publishedAt: now,
  });
  await db.insert(completion).values({
    id: 'c',
    personId: 'lin',
    course: 'gen-101',
    editionId: 'e',
    minutes: 120,
    completedOn: '2026-11-20',
    completedAt: now,
  });
  await db.insert(recordOfLearning).values({
    id: 'r',
    serial,
    personId: 'lin',
    completionId: 'c',
    editionId: 'e',
    holderName: '林小漫',
    courseCode: 'GEN-101',
    courseTitleZh: '科技伦理通识',
    courseTitleEn: 'Foundations',
    courseVersion: '2026.1',
    minutes: 120,
    completedOn: '2026-11-20',
    issuedAt: now,
  });
});

describe('a check', () => {
  it('finds a record however its serial is typed', async () =>
    expect(await statusOfRecord(db, ` ${serial.toLowerCase().replaceAll('-', ' ')}`)).toMatchObject({ status: 'valid', serial }));
  it('tells a slip of the pen, a serial never issued and nonsense apart', async () => {
    const slip = serial.slice(0, -1) + (serial.endsWith('Z') ? 'Y' : 'Z');
    expect(await statusOfRecord(db, slip)).toEqual({ status: 'unknown', serial: slip, why: 'slip' });
    expect(await statusOfRecord(db, unissued)).toEqual({ status: 'unknown', serial: unissued, why: 'not_issued' });
    expect(await statusOfRecord(db, 'hello')).toEqual({ status: 'unknown', serial: 'hello', why: 'not_a_code' });
  });
  it("shows a person's own record to that person and to nobody else", async () => {
    expect(await ownRecord(db, 'lin', serial)).toMatchObject({ holderName: '林小漫' });
    expect(await ownRecord(db, 'somebody', serial)).toBeUndefined();
  });
});

describe('revoking', () => {
  it('is on the public page at once, with its reason, and in the log', async () => {
    expect(await revokeRecord(db, { serial: serial.toLowerCase(), reason: 'issued_in_error' }, administrator)).toEqual({
      ok: true,
      value: serial,
    });
    expect(await statusOfRecord(db, serial)).toMatchObject({ status: 'revoked', reason: 'issued_in_error', revokedOn: '2026-11-25' });
    expect(await db.select().from(fact)).toMatchObject([
      { type: 'credentials.record_revoked', about: 'lin', institutionId: 'home', data: { serial, reason: 'issued_in_error' } },
    ]);
  });
  it('happens once', async () => {
    await revokeRecord(db, { serial, reason: 'issued_in_error' }, administrator);
    expect(await revokeRecord(db, { serial, reason: 'holder_request' }, administrator)).toEqual({
      ok: false,
      refusal: { code: 'credentials.already_revoked' },
    });
    expect(await db.$count(fact)).toBe(1);
  });
  it('is for administrators where the holder is affiliated, and for the platform', async () => {
    const forbidden = { ok: false, refusal: { code: 'auth.forbidden', permission: 'records.correct' } };
    const tries: [Role, string | null][] = [
      ['training_administrator', 'other'],
      ['auditor', 'home'],
      ['committee_secretary', 'home'],
      ['learner', 'home'],
    ];
    for (const [role, place] of tries)
      expect(await revokeRecord(db, { serial, reason: 'issued_in_error' }, { actor: actorWith(role, place), now })).toEqual(forbidden);
    expect(await statusOfRecord(db, serial)).toMatchObject({ status: 'valid' });

    await db.update(affiliation).set({ finishedOn: '2026-11-01' });
    expect(await revokeRecord(db, { serial, reason: 'issued_in_error' }, administrator)).toEqual(forbidden);
    const platform = { actor: actorWith('platform_administrator', null), now };
    expect(await revokeRecord(db, { serial, reason: 'issued_in_error' }, platform)).toMatchObject({ ok: true });
  });
  it('of a serial that was never issued finds nothing', async () =>
    expect(await revokeRecord(db, { serial: unissued, reason: 'issued_in_error' }, administrator)).toEqual({
      ok: false,
      refusal: { code: 'shared.not_found' },
    }));
  it('takes only the reasons of the list, also in the database', async () => {
    await expect(db.run(sql`update record_of_learning set revoked_reason = 'because'`)).rejects.toThrow();
  });
});

describe('correcting a name', () => {
  it('issues a record anew, and the old one says which one replaces it', async () => {
    const outcome = await supersedeRecord(db, { serial, holderName: '林小满' }, administrator);
    const by = (await serials(db)).find((one) => one !== serial) ?? '';
    expect(outcome).toEqual({ ok: true, value: by });
    expect(await statusOfRecord(db, serial)).toMatchObject({ status: 'superseded', supersededBy: by, holder: '林＊＊' });
    expect(await statusOfRecord(db, by)).toMatchObject({ status: 'valid', completedOn: '2026-11-20', issuedOn: '2026-11-25' });
    expect((await db.select().from(fact)).map(({ type, data }) => [type, data])).toEqual([
      ['credentials.record_superseded', { serial, by }],
      ['credentials.record_issued', { serial: by, completionId: 'c' }],
    ]);
  });
  it('happens to the record that stands: neither a corrected nor a revoked one', async () => {
    const first = await supersedeRecord(db, { serial, holderName: '林小满' }, administrator);
    const by = first.ok ? first.value : '';
    expect(await supersedeRecord(db, { serial, holderName: '林晓满' }, administrator)).toEqual({
      ok: false,
      refusal: { code: 'credentials.already_superseded', by },
    });
    await revokeRecord(db, { serial: by, reason: 'holder_request' }, administrator);
    expect(await supersedeRecord(db, { serial: by, holderName: '林晓满' }, administrator)).toMatchObject({
      ok: false,
      refusal: { code: 'credentials.already_revoked' },
    });
  });
  it('never edits what a record says', async () => {
    await expect(db.update(recordOfLearning).set({ holderName: '别人' }).where(eq(recordOfLearning.serial, serial))).rejects.toThrow();
  });
  it('leaves room for one standing record of a completion, never for two', async () => {
    const [row] = await db.select().from(recordOfLearning);
    if (!row) throw new Error('The record of the story is missing.');
    await expect(db.insert(recordOfLearning).values({ ...row, id: 'r2', serial: unissued })).rejects.toThrow();
  });
});
