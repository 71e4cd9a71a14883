import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { rosterImport } from '#db/schema/index.ts';
import { bindRoster } from './roster/bind-roster.ts';

/** Raises the obligations that applied rosters still owe: their process ended, or their page did not wait. */
export const finishRosters = async (db: Database, now: Date): Promise<void> => {
  const unfinished = await db
    .select({ id: rosterImport.id })
    .from(rosterImport)
    .where(and(eq(rosterImport.status, 'applied'), isNull(rosterImport.boundAt)));
  for (const { id } of unfinished) await bindRoster(db, id, { actor: { kind: 'system' }, now });
};
