import type { Database } from '#db/client.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { granted, type Outcome } from '#domain/shared/outcome.ts';
import { record } from '../record.ts';
import { closeAllSessions, closeStoredSession, noSession, type SessionCookie } from './sessions.ts';

type Person = Extract<Actor, { kind: 'person' }>;

/** Signs the person out on every device, this one too. Returns the cookie that clears the session. */
export const signOutEverywhere = async (
  db: Database,
  { actor, now }: { actor: Person; now: Date },
): Promise<Outcome<SessionCookie, never>> => {
  const { accountId, personId } = actor;
  await db.transaction(async (tx) => {
    await closeAllSessions(tx, accountId);
    await record(tx, actor, now, [{ type: 'auth.signed_out_everywhere', about: personId, institutionId: null, data: { accountId } }]);
  });
  return granted(noSession(db));
};

/** Signs one of the person's devices out. A session of somebody else, or one that is gone, changes nothing. */
export const signOutDevice = async (
  db: Database,
  { sessionId }: { sessionId: string },
  { actor }: { actor: Person },
): Promise<Outcome<null, never>> => {
  await closeStoredSession(db, actor.accountId, sessionId);
  return granted(null);
};
