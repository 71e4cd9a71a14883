import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { openAccount } from '#commands/auth/open-account.ts';
import { closeSession, whoIs } from '#commands/auth/sessions.ts';
import { type SignIn, signIn } from '#commands/auth/sign-in.ts';
import type { Database } from '#db/client.ts';
import { account, fact, identifier, session, throttle } from '#db/schema/index.ts';
import { freshDatabase } from '../../support/database.ts';
import { anInstitution, password, someone, someoneSignedUp } from '../../support/people.ts';

const now = new Date('2026-11-25T01:00:00Z');
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const from = (given: Partial<SignIn>): SignIn => ({
  login: '',
  password,
  institution: null,
  device: 'Firefox · Linux',
  address: '192.0.2.1',
  ...given,
});

const house = async () => {
  const db = freshDatabase();
  const place = await anInstitution(db, 'one');
  const actor = await someoneSignedUp(db, place, { staffNumber: '0024117', email: 'xiaoman@demo.example', now });
  return { db, place, actor };
};

const failing = async (db: Database, times: number, given: Partial<SignIn>, at = now) => {
  for (let i = 0; i < times; i += 1) await signIn(db, from({ password: 'not this one', ...given }), { now: at });
};

describe('signing in', () => {
  it.each(['xiaoman@demo.example', 'Xiaoman@Demo.Example', '0024117'])('takes %s', async (login) => {
    const { db, actor } = await house();
    const answer = await signIn(db, from({ login }), { now });
    if (!answer.ok) throw new Error(answer.refusal.code);
    const asking = await whoIs(db, `${answer.value.name}=${answer.value.value}`);
    expect(asking?.actor).toMatchObject({ personId: actor.personId, name: '林小满' });
    expect(asking?.sessionId).not.toBe(answer.value.value);
  });

  it('is written in the log and keeps the device', async () => {
    const { db, actor } = await house();
    await signIn(db, from({ login: '0024117' }), { now });
    expect((await db.select().from(fact).where(eq(fact.type, 'auth.signed_in'))).map(({ about }) => about)).toEqual([actor.personId]);
    expect((await db.select().from(session)).map(({ device }) => device)).toEqual(['Firefox · Linux']);
  });

  it('says the same of an unknown login and a wrong password', async () => {
    const { db } = await house();
    const wrong = await signIn(db, from({ login: '0024117', password: 'not this one' }), { now });
    const unknown = await signIn(db, from({ login: '9999999' }), { now });
    const nobody = await signIn(db, from({ login: 'nobody@demo.example' }), { now });
    for (const answer of [wrong, unknown, nobody]) expect(answer).toEqual({ ok: false, refusal: { code: 'auth.not_recognised' } });
  });

  it('is refused to a person without an account and to a closed account', async () => {
    const { db, place, actor } = await house();
    await someone(db, place, { staffNumber: '0000007', email: 'seven@demo.example', now });
    await db.update(account).set({ closedAt: now }).where(eq(account.id, actor.accountId));
    for (const login of ['0000007', 'xiaoman@demo.example'])
      expect(await signIn(db, from({ login }), { now })).toMatchObject({ refusal: { code: 'auth.not_recognised' } });
  });

  it('asks for the institution when two people have the same staff number, and takes the answer', async () => {
    const { db, place } = await house();
    const other = await anInstitution(db, 'two');
    await someoneSignedUp(db, other, { staffNumber: '0024117', email: 'second@demo.example', now });
    expect(await signIn(db, from({ login: '0024117' }), { now })).toMatchObject({
      refusal: {
        code: 'auth.choose_institution',
        field: 'institution',
        institutionIds: expect.arrayContaining([place.institutionId, other.institutionId]),
      },
    });
    expect(await signIn(db, from({ login: '0024117', institution: other.institutionId }), { now })).toMatchObject({ ok: true });
  });

  it('does not ask when the two institutions mean the same person', async () => {
    const { db, actor } = await house();
    const { institutionId } = await anInstitution(db, 'two');
    await db.insert(identifier).values({ id: 'second', personId: actor.personId, institutionId, kind: 'staff_number', value: '0024117' });
    expect(await signIn(db, from({ login: '0024117' }), { now })).toMatchObject({ ok: true });
  });

  it('takes the first account of a person who has two, by number', async () => {
    const { db, actor } = await house();
    await openAccount(db, {
      personId: actor.personId,
      email: 'later@demo.example',
      password: 'another phrase here',
      locale: 'en',
      now: later(60),
    });
    expect(await signIn(db, from({ login: '0024117' }), { now })).toMatchObject({ ok: true });
  });
});

describe('guessing', () => {
  it('is slowed after a few failures, and says for how long', async () => {
    const { db } = await house();
    await failing(db, 5, { login: '0024117' });
    expect(await signIn(db, from({ login: '0024117' }), { now })).toEqual({ ok: false, refusal: { code: 'auth.wait', seconds: 2 } });
  });

  it('never locks the owner out: after the wait the right password works', async () => {
    const { db } = await house();
    let at = 0;
    for (let i = 0; i < 40; i += 1, at += 301) await failing(db, 1, { login: '0024117', address: `192.0.2.${i}` }, later(at));
    expect(await signIn(db, from({ login: '0024117' }), { now: later(at) })).toMatchObject({ ok: true });
  });

  it('does not grow longer for tries that come too early', async () => {
    const { db } = await house();
    await failing(db, 30, { login: '0024117' });
    expect(await signIn(db, from({ login: '0024117' }), { now: later(2) })).toMatchObject({ ok: true });
  });

  it('slows logins that nobody has just as much', async () => {
    const { db } = await house();
    await failing(db, 5, { login: 'nobody@demo.example' });
    expect(await signIn(db, from({ login: 'nobody@demo.example' }), { now })).toEqual({
      ok: false,
      refusal: { code: 'auth.wait', seconds: 2 },
    });
  });

  it('is slowed by account wherever it comes from, and by either way of naming it', async () => {
    const { db } = await house();
    await failing(db, 3, { login: '0024117', address: '192.0.2.7' });
    await failing(db, 2, { login: 'xiaoman@demo.example', address: '192.0.2.8' });
    expect(await signIn(db, from({ login: '0024117', address: '192.0.2.9' }), { now })).toMatchObject({ refusal: { code: 'auth.wait' } });
  });

  it('is slowed for an address that tries many names', async () => {
    const { db } = await house();
    for (let i = 0; i < 50; i += 1) await failing(db, 1, { login: `guess-${i}` });
    expect(await signIn(db, from({ login: '0024117' }), { now })).toMatchObject({ refusal: { code: 'auth.wait' } });
    expect(await signIn(db, from({ login: '0024117', address: '192.0.2.99' }), { now })).toMatchObject({ ok: true });
  });

  it('is slowed when all guesses are sent at once', async () => {
    const { db } = await house();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => signIn(db, from({ login: '0024117', password: 'not this one' }), { now })),
    );
    expect(answers.filter((answer) => !answer.ok && answer.refusal.code === 'auth.not_recognised')).toHaveLength(5);
  });

  it('is not what a crowd behind one address does when it signs in', async () => {
    const { db } = await house();
    await signIn(db, from({ login: '0024117' }), { now });
    expect((await db.select().from(throttle)).map(({ key, failures }) => [key.split(':')[0], failures])).toEqual([['address', 0]]);
  });

  it('is forgotten when the owner signs in', async () => {
    const { db } = await house();
    await failing(db, 4, { login: '0024117' });
    expect((await signIn(db, from({ login: '0024117' }), { now })).ok).toBe(true);
    await failing(db, 4, { login: '0024117' });
    expect((await signIn(db, from({ login: '0024117' }), { now })).ok).toBe(true);
  });
});

describe('signing out', () => {
  it('ends the session it was asked from and no other', async () => {
    const { db } = await house();
    const [one, two] = [await signIn(db, from({ login: '0024117' }), { now }), await signIn(db, from({ login: '0024117' }), { now })];
    if (!one.ok || !two.ok) throw new Error('not signed in');
    await closeSession(db, `${one.value.name}=${one.value.value}`);
    expect(await whoIs(db, `${one.value.name}=${one.value.value}`)).toBeNull();
    expect(await whoIs(db, `${two.value.name}=${two.value.value}`)).not.toBeNull();
  });
});
