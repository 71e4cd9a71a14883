import type { Database } from '#db/client.ts';
import { forgetExpiredInvitations } from './invitations.ts';
import { forgetExpiredSessions } from './sessions.ts';
import { forgetOldTries } from './throttling.ts';

const dayMs = 86_400_000;

/** Deletes what has run out: sessions, invitations, and counts of guesses a day old. */
export const forgetExpired = async (db: Database, now: Date): Promise<void> => {
  await forgetExpiredSessions(db, now);
  await forgetExpiredInvitations(db, now);
  await forgetOldTries(db, new Date(now.getTime() - dayMs));
};
