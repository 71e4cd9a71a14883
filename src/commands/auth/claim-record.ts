import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { account } from '#db/schema/index.ts';
import { namesEmail } from '#domain/auth/password.ts';
import type { Actor } from '#domain/auth/permission.ts';
import type { AlreadyClaimed, EmailTaken, LinkNotValid, PasswordNamesYou } from '#domain/auth/refusals.ts';
import type { Locale } from '#domain/shared/locale.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { record } from '../record.ts';
import { heldInvitation, markUsed } from './invitations.ts';
import { hashPassword } from './passwords.ts';
import { openSession, type SessionCookie } from './sessions.ts';

export type Claim = { token: string; email: string; password: string; locale: Locale; device: string };
export type ClaimRefusal = LinkNotValid | EmailTaken | AlreadyClaimed | PasswordNamesYou;

/** Opens the account of the person an invitation was for, and signs them in. The link is used up only if it succeeds. */
export const claimRecord = async (db: Database, given: Claim, { now }: { now: Date }): Promise<Outcome<SessionCookie, ClaimRefusal>> => {
  const { token, email, password, locale, device } = given;
  if (namesEmail(password, email)) return refused({ code: 'auth.password_names_you', field: 'password' });
  const passwordHash = await hashPassword(password);
  return db.transaction(async (tx): Promise<Outcome<SessionCookie, ClaimRefusal>> => {
    const held = await heldInvitation(tx, { token, purpose: 'claim' }, now);
    if (!held.ok) return held;
    const { personId } = held.value;
    const [own] = await tx
      .select({ id: account.id })
      .from(account)
      .where(and(eq(account.personId, personId), isNull(account.closedAt)));
    if (own) return refused({ code: 'auth.already_claimed' });
    const [other] = await tx.select({ id: account.id }).from(account).where(eq(account.email, email));
    if (other) return refused({ code: 'auth.email_taken', field: 'email' });

    await markUsed(tx, held.value, now);
    const accountId = crypto.randomUUID();
    await tx.insert(account).values({ id: accountId, personId, email, passwordHash, locale, createdAt: now });
    const actor: Actor = { kind: 'person', personId, accountId, name: '', grants: [] };
    await record(tx, actor, now, [{ type: 'auth.record_claimed', about: personId, institutionId: null, data: { accountId } }]);
    return granted(await openSession(tx, { accountId, device, now }));
  });
};
