import { createHash } from 'node:crypto';
import { DrizzleSQLiteAdapter } from '@lucia-auth/adapter-drizzle';
import type { Adapter } from 'lucia';
import type { Reader } from './client.ts';
import { account, session } from './schema/auth.ts';

/** How a session id is stored. A copied database row is then not a way to sign in. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Lucia's adapter, with the session id replaced by its SHA-256 on the way to the database. */
export const sessionAdapter = (db: Reader): Adapter => {
  // The adapter's types name Drizzle's default columns; ours keeps seconds in an integer, as it wants at run time.
  const inner = new DrizzleSQLiteAdapter(db as never, session as never, account as never);
  return {
    getSessionAndUser: async (id) => {
      const [found, user] = await inner.getSessionAndUser(hashToken(id));
      return [found && { ...found, id }, user];
    },
    getUserSessions: (userId) => inner.getUserSessions(userId),
    setSession: (given) => inner.setSession({ ...given, id: hashToken(given.id) }),
    updateSessionExpiration: (id, expiresAt) => inner.updateSessionExpiration(hashToken(id), expiresAt),
    deleteSession: (id) => inner.deleteSession(hashToken(id)),
    deleteUserSessions: (userId) => inner.deleteUserSessions(userId),
    deleteExpiredSessions: () => inner.deleteExpiredSessions(),
  };
};
