import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { claimRecord } from '#commands/auth/claim-record.ts';
import { invitePerson } from '#commands/auth/invite-person.ts';
import { type ClaimRequest, requestClaim } from '#commands/auth/request-claim.ts';
import { signIn } from '#commands/auth/sign-in.ts';
import type { Database } from '#db/client.ts';
import { account, fact, invitation } from '#db/schema/index.ts';
import { freshDatabase } from '../../support/database.ts';
import { closedPost, losingPost, mailbox } from '../../support/mailbox.ts';
import { anInstitution, asRole, password, someone, someoneSignedUp } from '../../support/people.ts';

const now = new Date('2026-11-25T01:00:00Z');
const day = 86_400;
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const claim = (token: string) => ({ token, email: 'xiaoman@demo.example', password, locale: 'en' as const, device: '' });

const house = async () => {
  const db = freshDatabase();
  const place = await anInstitution(db, 'one');
  const personId = await someone(db, place, { staffNumber: '0024117', email: 'xiaoman@demo.example', now });
  return { db, place, personId, post: mailbox() };
};

const ask = async (db: Database, institution: string, given: Partial<ClaimRequest>, post: ReturnType<typeof mailbox>, at = now) => {
  const answer = await requestClaim(db, { staffNumber: '0024117', institution, address: '192.0.2.1', ...given }, { now: at, post });
  if (answer.ok) await answer.value.sent;
  return answer;
};

describe('asking to open an account', () => {
  it('sends the link to the address on record, and to no other', async () => {
    const { db, place, post } = await house();
    await ask(db, place.institutionId, {}, post);
    expect(post.letters.map(({ to }) => to)).toEqual(['xiaoman@demo.example']);
    expect((await claimRecord(db, claim(post.tokenIn(0)), { now })).ok).toBe(true);
  });

  it('answers the same for a number that nobody has, and sends nothing', async () => {
    const { db, place, post } = await house();
    const known = await ask(db, place.institutionId, {}, post);
    const unknown = await ask(db, place.institutionId, { staffNumber: '9999999' }, post);
    expect(unknown).toEqual(known);
    expect(post.letters).toHaveLength(1);
  });

  it('answers the same for a person without an address on record', async () => {
    const { db, place, post } = await house();
    await someone(db, place, { staffNumber: '0000008', email: null, now });
    expect(await ask(db, place.institutionId, { staffNumber: '0000008' }, post)).toMatchObject({ ok: true });
    expect(post.letters).toEqual([]);
  });

  it('sends whoever has an account already the letter that resets its password', async () => {
    const { db, place, post } = await house();
    await someoneSignedUp(db, place, { staffNumber: '0000009', email: 'nine@demo.example', now });
    await ask(db, place.institutionId, { staffNumber: '0000009' }, post);
    expect(post.letters[0]?.text).toContain('/reset/');
  });

  it('fills nobody’s mailbox', async () => {
    const { db, place, post } = await house();
    for (let i = 0; i < 8; i += 1) await ask(db, place.institutionId, { address: `192.0.2.${i}` }, post);
    expect(post.letters).toHaveLength(1);
    await ask(db, place.institutionId, {}, post, later(600));
    expect(post.letters).toHaveLength(2);
  });

  it('slows an address that asks for many', async () => {
    const { db, place, post } = await house();
    for (let i = 0; i < 10; i += 1) await ask(db, place.institutionId, { staffNumber: `${i}` }, post);
    expect(await ask(db, place.institutionId, {}, post)).toMatchObject({ refusal: { code: 'auth.wait' } });
  });

  it('is refused to everybody alike while the post is closed', async () => {
    const { db, place } = await house();
    for (const staffNumber of ['0024117', '9999999'])
      expect(
        await requestClaim(db, { staffNumber, institution: place.institutionId, address: '192.0.2.1' }, { now, post: closedPost }),
      ).toEqual({ ok: false, refusal: { code: 'auth.mail_not_sent' } });
    expect(await db.$count(invitation)).toBe(0);
  });
});

describe('opening an account', () => {
  const invited = async () => {
    const all = await house();
    await ask(all.db, all.place.institutionId, {}, all.post);
    return { ...all, token: all.post.tokenIn(0) };
  };

  it('signs the person in, is written in the log, and the password works from then on', async () => {
    const { db, token, personId } = await invited();
    expect(await claimRecord(db, claim(token), { now })).toMatchObject({ ok: true, value: { name: 'minglun_session' } });
    expect((await db.select().from(fact).where(eq(fact.type, 'auth.record_claimed'))).map(({ about }) => about)).toEqual([personId]);
    const login = { login: '0024117', password, institution: null, device: '', address: '192.0.2.1' };
    expect((await signIn(db, login, { now })).ok).toBe(true);
  });

  it('keeps only the hash of the token', async () => {
    const { db, token } = await invited();
    expect(token).toHaveLength(43);
    expect(JSON.stringify(await db.select().from(invitation))).not.toContain(token);
  });

  it('works once', async () => {
    const { db, token } = await invited();
    await claimRecord(db, claim(token), { now });
    expect(await claimRecord(db, { ...claim(token), email: 'thief@demo.example' }, { now })).toEqual({
      ok: false,
      refusal: { code: 'auth.link_not_valid' },
    });
    expect(await db.$count(account)).toBe(1);
  });

  it('works once even when it is used twice at the same moment', async () => {
    const { db, token } = await invited();
    const answers = await Promise.all([claimRecord(db, claim(token), { now }), claimRecord(db, claim(token), { now })]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('works until fourteen days are over', async () => {
    const { db, token } = await invited();
    expect(await claimRecord(db, claim(token), { now: later(14 * day) })).toMatchObject({ refusal: { code: 'auth.link_not_valid' } });
    expect((await claimRecord(db, claim(token), { now: later(14 * day - 1) })).ok).toBe(true);
  });

  it('uses up every other invitation of the person', async () => {
    const { db, place, token, post } = await invited();
    await ask(db, place.institutionId, {}, post, later(600));
    await claimRecord(db, claim(token), { now: later(601) });
    expect(await claimRecord(db, claim(post.tokenIn(1)), { now: later(602) })).toMatchObject({ refusal: { code: 'auth.link_not_valid' } });
  });

  it.each(['', 'x', 'A'.repeat(43)])('is refused for the token %j', async (token) => {
    const { db } = await invited();
    expect(await claimRecord(db, claim(token), { now })).toMatchObject({ refusal: { code: 'auth.link_not_valid' } });
  });

  it('is refused with an address of another account, and the link stays good', async () => {
    const { db, place, token } = await invited();
    await someoneSignedUp(db, place, { staffNumber: '0000009', email: 'nine@demo.example', now });
    expect(await claimRecord(db, { ...claim(token), email: 'nine@demo.example' }, { now })).toEqual({
      ok: false,
      refusal: { code: 'auth.email_taken', field: 'email' },
    });
    expect((await claimRecord(db, claim(token), { now })).ok).toBe(true);
  });

  it('is refused with a password that holds the name in the address', async () => {
    const { db, token } = await invited();
    expect(await claimRecord(db, { ...claim(token), password: 'i am xiaoman!' }, { now })).toMatchObject({
      refusal: { code: 'auth.password_names_you', field: 'password' },
    });
  });

  it('is refused when an account was opened meanwhile', async () => {
    const { db, token, personId } = await invited();
    await db.insert(account).values({ id: 'a', personId, email: 'other@demo.example', locale: 'en', createdAt: now });
    expect(await claimRecord(db, claim(token), { now })).toMatchObject({ refusal: { code: 'auth.already_claimed' } });
  });
});

describe('inviting', () => {
  it('sends a link and writes who was invited, not where to', async () => {
    const { db, place, personId, post } = await house();
    const actor = asRole('training_administrator', place.institutionId);
    expect(await invitePerson(db, { personId }, { actor, now, post })).toEqual({ ok: true, value: { email: 'xiaoman@demo.example' } });
    expect((await claimRecord(db, claim(post.tokenIn(0)), { now })).ok).toBe(true);
    const [invited] = await db.select().from(fact).where(eq(fact.type, 'auth.invited'));
    expect(invited).toMatchObject({ about: personId, institutionId: place.institutionId, data: { purpose: 'claim' } });
  });

  it('is for administrators of the person’s own institution', async () => {
    const { db, personId, place, post } = await house();
    const elsewhere = await anInstitution(db, 'two');
    for (const actor of [
      asRole('learner', null),
      asRole('auditor', place.institutionId),
      asRole('training_administrator', elsewhere.institutionId),
      asRole('training_administrator', place.institutionId, 'another-unit'),
    ])
      expect(await invitePerson(db, { personId }, { actor, now, post })).toMatchObject({ refusal: { code: 'auth.forbidden' } });
    expect(post.letters).toEqual([]);
    const ofUnit = asRole('training_administrator', place.institutionId, place.unitId);
    expect((await invitePerson(db, { personId }, { actor: ofUnit, now, post })).ok).toBe(true);
  });

  it.each([
    ['closed', closedPost],
    ['losing letters', losingPost],
  ])('says so when the post is %s', async (_, post) => {
    const { db, personId, place } = await house();
    const actor = asRole('training_administrator', place.institutionId);
    expect(await invitePerson(db, { personId }, { actor, now, post })).toEqual({ ok: false, refusal: { code: 'auth.mail_not_sent' } });
  });
});
