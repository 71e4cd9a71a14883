import { and, eq, isNotNull, isNull, or } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { rosterImport } from '#db/schema/index.ts';
import { bindRoster } from './roster/bind-roster.ts';
import { enforceRoster } from './roster/enforce-roster.ts';
import { takeBackRoster } from './roster/take-back-roster.ts';

/** Puts in force what is left of rosters that were decided on, raises the obligations they still owe, and goes on taking back: their process ended, or their page did not wait. */
export const finishRosters = async (db: Database, now: Date): Promise<void> => {
  const unfinished = await db
    .select({ id: rosterImport.id, takenBackLine: rosterImport.takenBackLine })
    .from(rosterImport)
    .where(and(eq(rosterImport.status, 'applied'), or(isNull(rosterImport.boundAt), isNotNull(rosterImport.takenBackLine))));
  const by = { actor: { kind: 'system' }, now } as const;
  for (const { id, takenBackLine } of unfinished) {
    if (takenBackLine !== null) await takeBackRoster(db, id, by);
    else {
      await enforceRoster(db, id, by);
      await bindRoster(db, id, by);
    }
  }
};
