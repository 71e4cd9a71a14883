import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { changePassword } from '#commands/auth/change-password.ts';
import { signOutDevice, signOutEverywhere } from '#commands/auth/close-sessions.ts';
import { requestReset } from '#commands/auth/request-reset.ts';
import { resetPassword } from '#commands/auth/reset-password.ts';
import { whoIs } from '#commands/auth/sessions.ts';
import { signIn } from '#commands/auth/sign-in.ts';
import type { Database } from '#db/client.ts';
import { fact, session } from '#db/schema/index.ts';
import { accountOf } from '#queries/auth/account-of.ts';
import { freshDatabase } from '../../support/database.ts';
import { closedPost, mailbox } from '../../support/mailbox.ts';
import { anInstitution, password, someone, someoneSignedUp } from '../../support/people.ts';

const now = new Date('2026-11-25T01:00:00Z');
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const another = 'the lamp stays on tonight';

const house = async () => {
  const db = freshDatabase();
  const place = await anInstitution(db, 'one');
  const actor = await someoneSignedUp(db, place, { staffNumber: '0024117', email: 'xiaoman@demo.example', now });
  return { db, place, actor, post: mailbox() };
};

const enter = async (db: Database, secret: string, { login = '0024117', at = now, device = '' } = {}) => {
  const answer = await signIn(db, { login, password: secret, institution: null, device, address: '192.0.2.1' }, { now: at });
  return answer.ok ? `${answer.value.name}=${answer.value.value}` : answer.refusal.code;
};
const sessionOf = async (db: Database, cookie: string) => (await whoIs(db, cookie))?.sessionId ?? null;

describe('a forgotten password', () => {
  const asked = async (login = '0024117') => {
    const all = await house();
    const answer = await requestReset(all.db, { login, institution: null, address: '192.0.2.1' }, { now, post: all.post });
    if (answer.ok) await answer.value.sent;
    return { ...all, answer, token: all.post.tokenIn(0) };
  };

  it.each(['0024117', 'xiaoman@demo.example'])('is asked for by %s, and the link goes to the account’s address', async (login) => {
    const { post } = await asked(login);
    expect(post.letters.map(({ to }) => to)).toEqual(['xiaoman@demo.example']);
  });

  it('gets the same answer where there is no account, and no letter', async () => {
    const [known, unknown] = [await asked(), await asked('nobody@demo.example')];
    expect(unknown.answer).toEqual(known.answer);
    expect(unknown.post.letters).toEqual([]);
  });

  it('is not asked for by a person on the roster who never opened an account', async () => {
    const { db, place, post } = await house();
    await someone(db, place, { staffNumber: '0000008', email: 'eight@demo.example', now });
    await requestReset(db, { login: '0000008', institution: null, address: '192.0.2.1' }, { now, post });
    expect(post.letters).toEqual([]);
  });

  it('asks for the institution when a number belongs to two people', async () => {
    const { db, post } = await house();
    await someoneSignedUp(db, await anInstitution(db, 'two'), { staffNumber: '0024117', email: 'second@demo.example', now });
    expect(await requestReset(db, { login: '0024117', institution: null, address: '192.0.2.1' }, { now, post })).toMatchObject({
      refusal: { code: 'auth.choose_institution', field: 'institution' },
    });
  });

  it('is refused to everybody alike while the post is closed', async () => {
    const { db } = await house();
    for (const login of ['0024117', 'nobody@demo.example'])
      expect(await requestReset(db, { login, institution: null, address: '192.0.2.1' }, { now, post: closedPost })).toEqual({
        ok: false,
        refusal: { code: 'auth.mail_not_sent' },
      });
  });

  it('is replaced once: the old one no longer works, the person is signed in and told', async () => {
    const { db, post, token } = await asked();
    const before = await enter(db, password);
    const answer = await resetPassword(db, { token, password: another, device: '' }, { now, post });
    if (!answer.ok) throw new Error(answer.refusal.code);
    await answer.value.sent;
    expect(await whoIs(db, before)).toBeNull();
    expect(await whoIs(db, `${answer.value.cookie.name}=${answer.value.cookie.value}`)).not.toBeNull();
    expect(await enter(db, password)).toBe('auth.not_recognised');
    expect(await enter(db, another)).toContain('minglun_session');
    expect(post.letters[1]?.subject).toContain('密码已更改');
    expect(await db.$count(fact, eq(fact.type, 'auth.password_changed'))).toBe(1);
    expect(await resetPassword(db, { token, password: 'and another one', device: '' }, { now, post })).toEqual({
      ok: false,
      refusal: { code: 'auth.link_not_valid' },
    });
  });

  it('is replaced within the hour', async () => {
    const { db, post, token } = await asked();
    const reset = (seconds: number) => resetPassword(db, { token, password: another, device: '' }, { now: later(seconds), post });
    expect(await reset(3600)).toMatchObject({ refusal: { code: 'auth.link_not_valid' } });
    expect((await reset(3599)).ok).toBe(true);
  });

  it('is not replaced by one that holds the name in the address, and the link stays good', async () => {
    const { db, post, token } = await asked();
    expect(await resetPassword(db, { token, password: 'xiaoman xiaoman 1', device: '' }, { now, post })).toMatchObject({
      refusal: { code: 'auth.password_names_you', field: 'password' },
    });
    expect((await resetPassword(db, { token, password: another, device: '' }, { now, post })).ok).toBe(true);
  });

  it('lets the owner in at once, whatever strangers have been guessing', async () => {
    const { db, post, token } = await asked();
    for (let i = 0; i < 8; i += 1) await enter(db, 'not this one', { at: later(i * 20) });
    expect(await enter(db, password, { at: later(141) })).toBe('auth.wait');
    expect((await resetPassword(db, { token, password: another, device: '' }, { now: later(141), post })).ok).toBe(true);
    expect(await enter(db, another, { at: later(141) })).toContain('minglun_session');
  });
});

describe('changing a password', () => {
  it('signs every other device out, keeps this one, and tells the person', async () => {
    const { db, actor, post } = await house();
    const [here, there] = [await enter(db, password), await enter(db, password)];
    const sessionId = await sessionOf(db, here);
    const answer = await changePassword(db, { currentPassword: password, password: another, sessionId }, { actor, now, post });
    if (answer.ok) await answer.value.sent;
    expect(await whoIs(db, here)).not.toBeNull();
    expect(await whoIs(db, there)).toBeNull();
    expect(await enter(db, another)).toContain('minglun_session');
    expect(post.letters).toHaveLength(1);
  });

  it('is refused without the present one, and guesses at it are slowed', async () => {
    const { db, actor, post } = await house();
    const change = (currentPassword: string) =>
      changePassword(db, { currentPassword, password: another, sessionId: null }, { actor, now, post });
    for (let i = 0; i < 5; i += 1)
      expect(await change('not this one')).toEqual({ ok: false, refusal: { code: 'auth.wrong_password', field: 'currentPassword' } });
    expect(await change(password)).toMatchObject({ refusal: { code: 'auth.wait' } });
    expect(await enter(db, password, { at: later(2) })).toContain('minglun_session');
  });

  it('is refused for one that holds the name in the address', async () => {
    const { db, actor, post } = await house();
    expect(
      await changePassword(db, { currentPassword: password, password: 'xiaoman xiaoman 1', sessionId: null }, { actor, now, post }),
    ).toMatchObject({ refusal: { code: 'auth.password_names_you' } });
  });
});

describe('the devices of an account', () => {
  it('are listed by what one recognises, with the one that asks', async () => {
    const { db, actor } = await house();
    await enter(db, password, { device: 'WeChat · iOS' });
    const here = await sessionOf(db, await enter(db, password, { device: 'Firefox · Linux' }));
    const page = await accountOf(db, actor.accountId, here, new Date());
    expect(page?.sessions.map(({ device, isThisOne }) => [device, isThisOne]).sort()).toEqual([
      ['Firefox · Linux', true],
      ['WeChat · iOS', false],
    ]);
    expect(page).toMatchObject({
      name: '林小满',
      affiliations: [{ unit: { en: 'Demo unit' }, position: 'student', startedOn: '2026-11-01' }],
    });
  });

  it('are signed out one by one, and never somebody else’s', async () => {
    const { db, place, actor } = await house();
    const stranger = await someoneSignedUp(db, place, { staffNumber: '0000009', email: 'nine@demo.example', now });
    const sessionId = (await sessionOf(db, await enter(db, password))) ?? '';
    await signOutDevice(db, { sessionId }, { actor: stranger });
    expect(await db.$count(session)).toBe(1);
    await signOutDevice(db, { sessionId }, { actor });
    expect(await db.$count(session)).toBe(0);
  });

  it('are all signed out at once, and that is written down', async () => {
    const { db, place, actor } = await house();
    await someoneSignedUp(db, place, { staffNumber: '0000009', email: 'nine@demo.example', now });
    for (const login of ['0024117', '0024117', '0000009']) await enter(db, password, { login });
    await signOutEverywhere(db, { actor, now });
    expect(await db.$count(session)).toBe(1);
    expect(await db.$count(fact, eq(fact.type, 'auth.signed_out_everywhere'))).toBe(1);
  });
});
