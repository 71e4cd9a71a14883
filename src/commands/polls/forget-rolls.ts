import { lt } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { pollRoll } from '#db/schema/index.ts';
import { dayOf } from '#domain/shared/plain-date.ts';

/** Deletes the roll of every poll that is over: nobody can vote twice any more. */
export const forgetRolls = async (db: Database, now: Date): Promise<void> => {
  await db.delete(pollRoll).where(lt(pollRoll.keptUntil, dayOf(now)));
};
