import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { rosterImport } from '#db/schema/index.ts';
import { bindRoster } from './roster/bind-roster.ts';
import { enforceRoster } from './roster/enforce-roster.ts';

/** Puts in force what is left of rosters that were decided on, and raises the obligations they still owe: their process ended, or their page did not wait. */
export const finishRosters = async (db: Database, now: Date): Promise<void> => {
  const unfinished = await db
    .select({ id: rosterImport.id })
    .from(rosterImport)
    .where(and(eq(rosterImport.status, 'applied'), isNull(rosterImport.boundAt)));
  const by = { actor: { kind: 'system' }, now } as const;
  for (const { id } of unfinished) {
    await enforceRoster(db, id, by);
    await bindRoster(db, id, by);
  }
};
