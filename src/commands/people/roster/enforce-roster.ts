import { and, eq, isNotNull, max } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { institution, rosterImport, rosterRow } from '#db/schema/index.ts';
import { actorRef } from '#domain/audit/fact.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { rowsInForce } from '#domain/shared/parts.ts';
import { countTally } from '#queries/people/roster/tally-of.ts';
import { neverPause, type Pause, raiseInBatches } from '../../in-batches.ts';
import { passOverStale } from './pass-over-stale.ts';
import { actingRows, planStatements } from './write-plans.ts';

/**
 * Carries out the plans of an import that was decided on, some hundred rows a transaction. How far it came is kept with each, so that after a stop
 * it goes on from there. A row whose people were changed by somebody else meanwhile is passed over and says so.
 */
export const enforceRoster = (
  db: Database,
  importId: string,
  { actor, now }: { actor: Actor; now: Date },
  pause: Pause = neverPause,
): Promise<'raised' | 'still being raised'> =>
  raiseInBatches(
    db,
    async (tx) => {
      const [one] = await tx
        .select({ inForceLine: rosterImport.inForceLine, institutionId: institution.id, isDemo: institution.isDemo })
        .from(rosterImport)
        .innerJoin(institution, eq(institution.id, rosterImport.institutionId))
        .where(and(eq(rosterImport.id, importId), eq(rosterImport.status, 'applied'), isNotNull(rosterImport.inForceLine)));
      if (!one || one.inForceLine === null) return false;
      const { inForceLine: from, institutionId, isDemo } = one;
      const to = from + rowsInForce;
      await passOverStale(tx, { importId, institutionId, from: from + 1, to });
      const rows = actingRows(importId, from + 1, to);
      const written = { at: now.toISOString(), by: actorRef(actor), institutionId, importId, isDemo };
      for (const statement of planStatements(rows, written)) await tx.run(statement);
      const [last] = await tx
        .select({ line: max(rosterRow.line).mapWith(Number) })
        .from(rosterRow)
        .where(eq(rosterRow.importId, importId));
      const isLast = to >= (last?.line ?? 0);
      await tx
        .update(rosterImport)
        .set(isLast ? { inForceLine: null, tally: await countTally(tx, importId) } : { inForceLine: to })
        .where(eq(rosterImport.id, importId));
      return !isLast;
    },
    pause,
  );
