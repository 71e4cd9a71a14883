import { eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { account } from '#db/schema/index.ts';
import { namesEmail } from '#domain/auth/password.ts';
import type { Actor } from '#domain/auth/permission.ts';
import type { PasswordNamesYou, Wait, WrongPassword } from '#domain/auth/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { post as ours, type Post } from '#ports/mail.ts';
import { record } from '../record.ts';
import { hashPassword, passwordMatches } from './passwords.ts';
import { sendPasswordChanged } from './send-letters.ts';
import { closeOtherSessions } from './sessions.ts';
import { accountBrake, forgetTries, takeTry } from './throttling.ts';

type Person = Extract<Actor, { kind: 'person' }>;
export type PasswordChange = { currentPassword: string; password: string; sessionId: string | null };

/** Changes the password of the person who asks, who must know the present one. Every other device is signed out. */
export const changePassword = async (
  db: Database,
  { currentPassword, password, sessionId }: PasswordChange,
  { actor, now, post = ours() }: { actor: Person; now: Date; post?: Post },
): Promise<Outcome<{ sent: Promise<void> }, WrongPassword | PasswordNamesYou | Wait>> => {
  const { accountId, personId, name } = actor;
  const brake = accountBrake(accountId);
  const turn = await takeTry(db, [brake], now);
  if (!turn.ok) return turn;
  const [own] = await db.select().from(account).where(eq(account.id, accountId));
  if (!own || !(await passwordMatches(own.passwordHash, currentPassword)))
    return refused({ code: 'auth.wrong_password', field: 'currentPassword' });
  if (namesEmail(password, own.email)) return refused({ code: 'auth.password_names_you', field: 'password' });

  const passwordHash = await hashPassword(password);
  await db.transaction(async (tx) => {
    await forgetTries(tx, brake);
    await tx.update(account).set({ passwordHash }).where(eq(account.id, accountId));
    await closeOtherSessions(tx, accountId, sessionId);
    await record(tx, actor, now, [{ type: 'auth.password_changed', about: personId, institutionId: null, data: { accountId } }]);
  });
  return granted({ sent: sendPasswordChanged(post, { email: own.email, name, locale: own.locale }, { at: now }) });
};
