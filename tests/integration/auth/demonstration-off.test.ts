import { describe, expect, it } from 'vitest';
import { closeDemoAccounts } from '#commands/auth/close-demo-accounts.ts';
import { openAccount } from '#commands/auth/open-account.ts';
import { whoIs } from '#commands/auth/sessions.ts';
import { signIn } from '#commands/auth/sign-in.ts';
import { admitPerson } from '#commands/people/admit-person.ts';
import { freshDatabase } from '../../support/database.ts';
import { anInstitution, password, system } from '../../support/people.ts';

const now = new Date('2026-11-25T01:00:00Z');

const house = async () => {
  const db = freshDatabase();
  const place = await anInstitution(db, 'one');
  for (const [email, isDemo] of [
    ['demo@one.example', true],
    ['real@one.example', false],
  ] as const) {
    const person = { name: '林小满', email, staffNumber: email, ...place, position: 'student' as const, startedOn: '2026-11-01', isDemo };
    const personId = await admitPerson(db, person, { actor: system, now });
    await openAccount(db, { personId, email, password, locale: 'zh-CN', now });
  }
  const enter = async (login: string, demo: 'on' | 'off') => {
    const given = { login, password, institution: null, device: 'Firefox', address: '192.0.2.1' };
    return signIn(db, given, { now, demo });
  };
  return { db, enter };
};

describe('where the demonstration is off', () => {
  it('its people cannot sign in, and whoever was in is out; others can', async () => {
    const { db, enter } = await house();
    const before = await enter('demo@one.example', 'on');
    if (!before.ok) throw new Error(before.refusal.code);
    const cookies = `${before.value.name}=${before.value.value}`;
    expect(await whoIs(db, cookies, 'on')).not.toBeNull();
    expect(await whoIs(db, cookies, 'off')).toBeNull();
    expect(await enter('demo@one.example', 'off')).toMatchObject({ ok: false, refusal: { code: 'auth.not_recognised' } });
    expect((await enter('real@one.example', 'off')).ok).toBe(true);
  });

  it('closing the accounts of the demonstration closes them for good, ends their sessions and leaves the others', async () => {
    const { db, enter } = await house();
    const before = await enter('demo@one.example', 'on');
    if (!before.ok) throw new Error(before.refusal.code);
    expect(await closeDemoAccounts(db, now)).toBe(1);
    expect(await whoIs(db, `${before.value.name}=${before.value.value}`, 'on')).toBeNull();
    expect((await enter('demo@one.example', 'on')).ok).toBe(false);
    expect((await enter('real@one.example', 'on')).ok).toBe(true);
    expect(await closeDemoAccounts(db, now)).toBe(0);
  });
});
