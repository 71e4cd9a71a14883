import { eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { signCredentials, signedForm } from '#commands/credentials/sign-credentials.ts';
import type { Database } from '#db/client.ts';
import { credential, fact, recordOfLearning } from '#db/schema/index.ts';
import { checkProof } from '#ports/credentials/check-signature.ts';
import { placesSet } from '#queries/credentials/status-list.ts';
import { freshKeys, issuer } from '../../support/credentials/issued.ts';
import { peopleWithRecords } from '../../support/credentials/records.ts';
import { freshDatabase } from '../../support/database.ts';

const now = new Date('2026-11-25T02:00:00Z');
const by = { now, issuer, keys: freshKeys() };
const revokedIn = (db: Database, list: number) => placesSet(db, { list, purpose: 'revocation', today: '2026-11-25' });

describe('signing', () => {
  it('gives each record one signed form, in a place of its own, and a fact', async () => {
    const db = freshDatabase();
    const serials = await peopleWithRecords(db, 5, now);
    expect(await signCredentials(db, by)).toBe(5);
    const rows = await db.select().from(credential);
    expect(rows.map(({ serial }) => serial).sort()).toEqual([...serials].sort());
    expect(new Set(rows.map(({ place }) => place)).size).toBe(5);
    expect(await db.$count(fact, eq(fact.type, 'credentials.credential_signed'))).toBe(5);
    const document = await by.keys.document(issuer);
    for (const { json } of rows) expect(await checkProof(JSON.parse(json ?? ''), document)).toBe('yes');
  });

  it('goes on where it was broken off, and signs nothing twice', async () => {
    const db = freshDatabase();
    await peopleWithRecords(db, 6, now);
    expect(await signCredentials(db, { ...by, atMost: 2 })).toBe(2);
    const before = await db.select().from(credential);
    const stop = new Error('the process is gone');
    await expect(
      signCredentials(db, {
        ...by,
        atMost: 3,
        told: () => {
          throw stop;
        },
      }),
    ).rejects.toBe(stop);
    expect(await signCredentials(db, by)).toBe(1);
    expect(await signCredentials(db, by)).toBe(0);
    const after = await db.select().from(credential);
    expect(after).toHaveLength(6);
    expect(after).toEqual(expect.arrayContaining(before));
  });

  it('by two processes at once makes one credential of each', async () => {
    const db = freshDatabase();
    await peopleWithRecords(db, 4, now);
    const signed = await Promise.all([signCredentials(db, by), signCredentials(db, by)]);
    expect(signed.reduce((sum, n) => sum + n, 0)).toBe(4);
    expect(await db.$count(credential)).toBe(4);
  });

  it('happens when the form is asked for, and is the same ever after', async () => {
    const db = freshDatabase();
    const [serial = ''] = await peopleWithRecords(db, 1, now);
    const first = await signedForm(db, serial, by);
    expect(first?.holding).toMatchObject({ personId: 'p0', source: { holderName: '王㛃𬭎' } });
    expect((await signedForm(db, serial, { ...by, now: new Date('2027-01-01T00:00:00Z') }))?.json).toBe(first?.json);
    expect(await signedForm(db, 'ML-0000-0000-0000', by)).toBeUndefined();
  });

  it('passes over what no longer stands, and the list says of a signed one that it was revoked', async () => {
    const db = freshDatabase();
    const [gone = '', kept = ''] = await peopleWithRecords(db, 2, now);
    await db.update(recordOfLearning).set({ revokedAt: now, revokedReason: 'issued_in_error' }).where(eq(recordOfLearning.serial, gone));
    expect(await signCredentials(db, by)).toBe(1);
    expect(await signedForm(db, gone, by)).toBeUndefined();
    expect(await revokedIn(db, 1)).toEqual([]);
    expect(await revokedIn(db, 2)).toBeUndefined();
    await db.update(recordOfLearning).set({ revokedAt: now, revokedReason: 'holder_request' }).where(eq(recordOfLearning.serial, kept));
    const [row] = await db.select().from(credential);
    expect(await revokedIn(db, 1)).toEqual([row?.place]);
  });

  it('cannot be changed afterwards: the text may only go, and the row stays', async () => {
    const db = freshDatabase();
    await peopleWithRecords(db, 1, now);
    await signCredentials(db, by);
    await expect(db.update(credential).set({ json: '{}' })).rejects.toThrow();
    await expect(db.update(credential).set({ place: 1 })).rejects.toThrow();
    await expect(db.run(sql`delete from credential`)).rejects.toThrow();
    await db.update(credential).set({ json: null });
    expect(await db.$count(credential)).toBe(1);
  });
});
