import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { account, person } from '#db/schema/index.ts';
import { namesEmail } from '#domain/auth/password.ts';
import type { Actor } from '#domain/auth/permission.ts';
import type { LinkNotValid, PasswordNamesYou } from '#domain/auth/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { post as ours, type Post } from '#ports/mail.ts';
import { record } from '../record.ts';
import { heldInvitation, markUsed } from './invitations.ts';
import { hashPassword } from './passwords.ts';
import { type Addressee, sendPasswordChanged } from './send-letters.ts';
import { closeAllSessions, openSession, type SessionCookie } from './sessions.ts';
import { accountBrake, forgetTries } from './throttling.ts';

export type Reset = { token: string; password: string; device: string };
type Done = { cookie: SessionCookie; to: Addressee };

/**
 * Puts a new password in force, signs every device out and this one in. It also forgets failed tries: whoever reads the account's mail
 * gets in whatever strangers have been guessing.
 */
export const resetPassword = async (
  db: Database,
  { token, password, device }: Reset,
  { now, post = ours() }: { now: Date; post?: Post },
): Promise<Outcome<{ cookie: SessionCookie; sent: Promise<void> }, LinkNotValid | PasswordNamesYou>> => {
  const passwordHash = await hashPassword(password);
  const done = await db.transaction(async (tx): Promise<Outcome<Done, LinkNotValid | PasswordNamesYou>> => {
    const held = await heldInvitation(tx, { token, purpose: 'reset' }, now);
    if (!held.ok) return held;
    const { personId, email } = held.value;
    const [own] = await tx
      .select({ accountId: account.id, locale: account.locale, name: person.name })
      .from(account)
      .innerJoin(person, eq(person.id, account.personId))
      .where(and(eq(account.personId, personId), eq(account.email, email), isNull(account.closedAt)));
    if (!own) return refused({ code: 'auth.link_not_valid' });
    if (namesEmail(password, email)) return refused({ code: 'auth.password_names_you', field: 'password' });

    const { accountId, locale, name } = own;
    await markUsed(tx, held.value, now);
    await tx.update(account).set({ passwordHash }).where(eq(account.id, accountId));
    await closeAllSessions(tx, accountId);
    await forgetTries(tx, accountBrake(accountId));
    const actor: Actor = { kind: 'person', personId, accountId, name, grants: [] };
    await record(tx, actor, now, [{ type: 'auth.password_changed', about: personId, institutionId: null, data: { accountId } }]);
    return granted({ cookie: await openSession(tx, { accountId, device, now }), to: { email, name, locale } });
  });
  if (!done.ok) return done;
  return granted({ cookie: done.value.cookie, sent: sendPasswordChanged(post, done.value.to, { at: now }) });
};
