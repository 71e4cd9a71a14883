import { and, eq, isNull } from 'drizzle-orm';
import { type Cookie, Lucia, TimeSpan } from 'lucia';
import type { Database } from '#db/client.ts';
import { account, person, roleGrant } from '#db/schema/index.ts';
import { sessionAdapter } from '#db/session-adapter.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { env } from '#env';

// Lucia is given and frozen (its author ended it in 2025), so nothing else in the house knows it: to replace it, change this file and
// db/session-adapter.ts, and everybody signs in once more.
const luciaOn = (db: Database) =>
  new Lucia(sessionAdapter(db), {
    sessionExpiresIn: new TimeSpan(14, 'd'),
    sessionCookie: {
      name: 'minglun_session',
      attributes: { secure: env.PUBLIC_URL.startsWith('https:'), sameSite: 'lax', path: '/' },
    },
    getUserAttributes: ({ personId }) => ({ personId }),
  });

declare module 'lucia' {
  interface Register {
    Lucia: ReturnType<typeof luciaOn>;
    DatabaseUserAttributes: { personId: string };
    DatabaseSessionAttributes: { createdAt: Date; device: string };
  }
}

/** What Set-Cookie needs. */
export type SessionCookie = Pick<Cookie, 'name' | 'value' | 'attributes'>;

/** Opens a session for an account and returns the cookie that carries it. `device` is what the person will recognise in the list. */
export const openSession = async (db: Database, given: { accountId: string; device: string; now: Date }): Promise<SessionCookie> => {
  const lucia = luciaOn(db);
  const session = await lucia.createSession(given.accountId, { createdAt: given.now, device: given.device });
  return lucia.createSessionCookie(session.id);
};

/** The person behind a request's cookies; null for a visitor. Sessions in the second half of their life are extended. */
export const whoIs = async (db: Database, cookies: string): Promise<Extract<Actor, { kind: 'person' }> | null> => {
  const lucia = luciaOn(db);
  const sessionId = lucia.readSessionCookie(cookies);
  if (!sessionId) return null;
  const { session, user } = await lucia.validateSession(sessionId);
  if (!session) return null;
  const [who] = await db
    .select({ personId: person.id, name: person.name })
    .from(account)
    .innerJoin(person, eq(person.id, account.personId))
    .where(and(eq(account.id, user.id), isNull(account.closedAt)));
  if (!who) return null;
  const grants = await db
    .select({ role: roleGrant.role, institutionId: roleGrant.institutionId, unitId: roleGrant.unitId })
    .from(roleGrant)
    .where(and(eq(roleGrant.personId, who.personId), isNull(roleGrant.revokedAt)));
  return {
    kind: 'person',
    personId: who.personId,
    accountId: user.id,
    name: who.name,
    grants: [{ role: 'learner', institutionId: null, unitId: null }, ...grants],
  };
};

/** Ends the session of these cookies and returns the cookie that clears it. */
export const closeSession = async (db: Database, cookies: string): Promise<SessionCookie> => {
  const lucia = luciaOn(db);
  const sessionId = lucia.readSessionCookie(cookies);
  if (sessionId) await lucia.invalidateSession(sessionId);
  return lucia.createBlankSessionCookie();
};

/** Ends every session of an account. */
export const closeAllSessions = async (db: Database, accountId: string): Promise<void> => {
  await luciaOn(db).invalidateUserSessions(accountId);
};
