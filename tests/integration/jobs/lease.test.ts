import { copyFileSync, rmSync } from 'node:fs';
import { describe, expect, inject, it, vi } from 'vitest';
import { forgetExpired } from '#commands/auth/forget-expired.ts';
import { writeInvitation } from '#commands/auth/invitations.ts';
import { giveBackLease, takeLease } from '#commands/jobs/take-lease.ts';
import { openDatabase } from '#db/client.ts';
import { account, invitation, session, throttle } from '#db/schema/index.ts';
import { runWhenDue } from '../../../src/jobs/run-when-due.ts';
import { freshDatabase } from '../../support/database.ts';
import { anInstitution, someoneSignedUp } from '../../support/people.ts';

const now = new Date('2026-11-25T01:00:00Z');
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const asked = { name: 'sweep', everySeconds: 3600, holdSeconds: 300 };

/** Two servers: two openings of one database file. */
const twoServers = async (work: (one: ReturnType<typeof openDatabase>, two: ReturnType<typeof openDatabase>) => Promise<void>) => {
  const file = `${inject('template')}.${crypto.randomUUID()}`;
  copyFileSync(inject('template'), file);
  const [one, two] = [openDatabase(`file:${file}`), openDatabase(`file:${file}`)];
  try {
    await work(one, two);
  } finally {
    one.close();
    two.close();
    for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true });
  }
};

describe('a job under a lease', () => {
  it('runs on one of two servers that look at the same moment', () =>
    twoServers(async (one, two) => {
      const run = vi.fn(async () => {});
      const job = { name: 'sweep', everySeconds: 3600, run };
      const ran = await Promise.all([
        runWhenDue(one.db, job, { holder: 'one', clock: () => now }),
        runWhenDue(two.db, job, { holder: 'two', clock: () => now }),
      ]);
      expect(ran.filter(Boolean)).toHaveLength(1);
      expect(run).toHaveBeenCalledTimes(1);
    }));

  it('is due again only when its time has passed, on either server', () =>
    twoServers(async (one, two) => {
      expect(await takeLease(one.db, { ...asked, holder: 'one' }, now)).toBe(true);
      await giveBackLease(one.db, { name: 'sweep', holder: 'one' }, later(5));
      expect(await takeLease(two.db, { ...asked, holder: 'two' }, later(3604))).toBe(false);
      expect(await takeLease(two.db, { ...asked, holder: 'two' }, later(3605))).toBe(true);
    }));

  it('comes round again when the server that held it died', () =>
    twoServers(async (one, two) => {
      await takeLease(one.db, { ...asked, holder: 'one' }, now);
      expect(await takeLease(two.db, { ...asked, holder: 'two' }, later(299))).toBe(false);
      expect(await takeLease(two.db, { ...asked, holder: 'two' }, later(300))).toBe(true);
    }));

  it('comes round again when it failed', async () => {
    const db = freshDatabase();
    const failing = { name: 'sweep', everySeconds: 3600, run: () => Promise.reject(new Error('it broke')) };
    await expect(runWhenDue(db, failing, { holder: 'one', clock: () => now })).rejects.toThrow('it broke');
    expect(await takeLease(db, { ...asked, holder: 'one' }, later(300))).toBe(true);
  });

  it('leaves alone a lease that another server took meanwhile', async () => {
    const db = freshDatabase();
    await takeLease(db, { ...asked, holder: 'one' }, now);
    await takeLease(db, { ...asked, holder: 'two' }, later(300));
    await giveBackLease(db, { name: 'sweep', holder: 'one' }, later(301));
    expect(await takeLease(db, { ...asked, holder: 'three' }, later(302))).toBe(false);
  });
});

describe('the daily sweep', () => {
  it('deletes what has run out and nothing else', async () => {
    const db = freshDatabase();
    const { personId, accountId } = await someoneSignedUp(db, await anInstitution(db, 'one'), {
      staffNumber: '1',
      email: 'a@demo.example',
      now,
    });
    const seconds = Math.floor(now.getTime() / 1000);
    await db.insert(session).values([
      { id: 'over', userId: accountId, expiresAt: seconds - 1 },
      { id: 'open', userId: accountId, expiresAt: seconds + 1 },
    ]);
    await db.transaction(async (tx) => {
      await writeInvitation(tx, { personId, email: 'a@demo.example', purpose: 'reset' }, later(-3601));
      await writeInvitation(tx, { personId, email: 'a@demo.example', purpose: 'claim' }, later(-3601));
    });
    await db.insert(throttle).values([
      { key: 'old', failures: 9, lastAt: later(-86_401), nextAllowedAt: later(-86_000) },
      { key: 'new', failures: 9, lastAt: later(-60), nextAllowedAt: later(60) },
    ]);
    await forgetExpired(db, now);
    expect((await db.select().from(session)).map(({ id }) => id)).toEqual(['open']);
    expect((await db.select().from(invitation)).map(({ purpose }) => purpose)).toEqual(['claim']);
    expect((await db.select().from(throttle)).map(({ key }) => key)).toEqual(['new']);
    expect(await db.$count(account)).toBe(1);
  });
});
