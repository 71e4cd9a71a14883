import { and, eq, isNull, lt, ne } from 'drizzle-orm';
import { type Cookie, Lucia, TimeSpan } from 'lucia';
import type { Database, Reader } from '#db/client.ts';
import { account, person, roleGrant, session } from '#db/schema/index.ts';
import { hashToken, sessionAdapter } from '#db/session-adapter.ts';
import { type Actor, heldBy } from '#domain/auth/permission.ts';
import { type Env, env } from '#env';

// Lucia is given and frozen (its author ended it in 2025), so nothing else in the house knows it: to replace it, change this file and
// db/session-adapter.ts, and everybody signs in once more.
const luciaOn = (db: Reader) =>
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

/** Who asks. `isDemo`: a person of the demonstration. `sessionId` is the session as it is stored; `renewed` is the cookie to send where its life was extended. */
export type Asking = { actor: Extract<Actor, { kind: 'person' }>; isDemo: boolean; sessionId: string; renewed: SessionCookie | null };

/** Opens a session for an account and returns the cookie that carries it. `device` is what the person will recognise in the list. */
export const openSession = async (db: Reader, given: { accountId: string; device: string; now: Date }): Promise<SessionCookie> => {
  const lucia = luciaOn(db);
  const opened = await lucia.createSession(given.accountId, { createdAt: given.now, device: given.device });
  return lucia.createSessionCookie(opened.id);
};

/**
 * The person behind a request's cookies; null for a visitor, and for the people of the demonstration where that is off. Sessions in the second
 * half of their life are extended.
 */
export const whoIs = async (db: Database, cookies: string, demo: Env['DEMO'] = env.DEMO): Promise<Asking | null> => {
  const lucia = luciaOn(db);
  const cookieId = lucia.readSessionCookie(cookies);
  if (!cookieId) return null;
  const { session: open, user } = await lucia.validateSession(cookieId);
  if (!open) return null;
  const [who] = await db
    .select({ personId: person.id, name: person.name, isDemo: person.isDemo })
    .from(account)
    .innerJoin(person, eq(person.id, account.personId))
    .where(and(eq(account.id, user.id), isNull(account.closedAt)));
  if (!who || (who.isDemo && demo === 'off')) return null;
  const grants = await db
    .select({ role: roleGrant.role, institutionId: roleGrant.institutionId, unitId: roleGrant.unitId, fields: roleGrant.fields })
    .from(roleGrant)
    .where(and(eq(roleGrant.personId, who.personId), isNull(roleGrant.revokedAt)));
  return {
    actor: {
      kind: 'person',
      personId: who.personId,
      accountId: user.id,
      name: who.name,
      grants: heldBy(grants.map(({ fields, ...grant }) => (fields === null ? grant : { ...grant, fields }))),
    },
    isDemo: who.isDemo,
    sessionId: hashToken(open.id),
    renewed: open.fresh ? lucia.createSessionCookie(open.id) : null,
  };
};

/** Ends the session of these cookies and returns the cookie that clears it. */
export const closeSession = async (db: Database, cookies: string): Promise<SessionCookie> => {
  const lucia = luciaOn(db);
  const cookieId = lucia.readSessionCookie(cookies);
  if (cookieId) await lucia.invalidateSession(cookieId);
  return lucia.createBlankSessionCookie();
};

/** The cookie that clears the session in a browser. */
export const noSession = (db: Reader): SessionCookie => luciaOn(db).createBlankSessionCookie();

/** Ends one session of an account, named as it is stored. */
export const closeStoredSession = async (db: Reader, accountId: string, sessionId: string): Promise<void> => {
  await db.delete(session).where(and(eq(session.id, sessionId), eq(session.userId, accountId)));
};

/** Ends every session of an account. */
export const closeAllSessions = async (db: Reader, accountId: string): Promise<void> => {
  await luciaOn(db).invalidateUserSessions(accountId);
};

/** Ends every session of an account but one, named as it is stored. */
export const closeOtherSessions = async (db: Reader, accountId: string, sessionId: string | null): Promise<void> => {
  await db.delete(session).where(and(eq(session.userId, accountId), ne(session.id, sessionId ?? '')));
};

/** Deletes the sessions that have run out. */
export const forgetExpiredSessions = async (db: Reader, now: Date): Promise<void> => {
  await db.delete(session).where(lt(session.expiresAt, Math.floor(now.getTime() / 1000)));
};
