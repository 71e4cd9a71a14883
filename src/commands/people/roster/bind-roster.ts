import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { rosterImport, rosterRow } from '#db/schema/index.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { peopleInForce } from '#domain/shared/parts.ts';
import { neverPause, type Pause, raiseInBatches } from '../../in-batches.ts';
import { advanceLearners } from '../../progress/advance-learner.ts';

/**
 * Advances the people whose affiliation an applied import began or changed, in batches. How far it came is kept with each batch, so
 * that after a stop it goes on from there.
 */
export const bindRoster = (
  db: Database,
  importId: string,
  { actor, now }: { actor: Actor; now: Date },
  pause: Pause = neverPause,
): Promise<'raised' | 'still being raised'> =>
  raiseInBatches(
    db,
    async (tx) => {
      const [one] = await tx
        .select({ boundLine: rosterImport.boundLine })
        .from(rosterImport)
        .where(
          and(
            eq(rosterImport.id, importId),
            eq(rosterImport.status, 'applied'),
            isNull(rosterImport.boundAt),
            isNull(rosterImport.takenBackLine),
          ),
        );
      if (!one) return false;
      const rows = await tx
        .select({ line: rosterRow.line, personId: sql<string>`did->>'personId'` })
        .from(rosterRow)
        .where(
          and(
            eq(rosterRow.importId, importId),
            gt(rosterRow.line, one.boundLine),
            sql`(did->'started' is not null or did->'changed' is not null or did->'earlier' is not null)`,
          ),
        )
        .orderBy(rosterRow.line)
        .limit(peopleInForce);
      const last = rows.at(-1);
      if (last) await advanceLearners(tx, [...new Set(rows.map(({ personId }) => personId))], now, actor);
      await tx
        .update(rosterImport)
        .set(last ? { boundLine: last.line } : { boundAt: now })
        .where(eq(rosterImport.id, importId));
      return last !== undefined;
    },
    pause,
  );
