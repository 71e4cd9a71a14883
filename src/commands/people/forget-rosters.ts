import { and, eq, inArray, isNotNull, isNull, lt, lte, max, or } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { rosterImport, rosterRow } from '#db/schema/index.ts';
import { mayStillBeUndone, rowsKeptDays, undoDays } from '#domain/people/roster.ts';
import { rosterReliance } from '#queries/people/roster/roster-reliance.ts';
import { tallyOf } from '#queries/people/roster/tally-of.ts';

const stride = 2000;

const deleteRows = async (db: Database, importId: string): Promise<void> => {
  const [{ last = 0 } = {}] = await db
    .select({ last: max(rosterRow.line).mapWith(Number) })
    .from(rosterRow)
    .where(eq(rosterRow.importId, importId));
  for (let upTo = stride; upTo < (last ?? 0) + stride; upTo += stride)
    await db.delete(rosterRow).where(and(eq(rosterRow.importId, importId), lte(rosterRow.line, upTo)));
};

/**
 * Deletes the rows of rosters that can no longer be taken back: too old, relied upon, or taken back already. What they came to stays with the
 * import. Rosters that never came into force are deleted whole after the same time.
 */
export const forgetRosters = async (db: Database, now: Date): Promise<void> => {
  const standing = await db
    .select()
    .from(rosterImport)
    .where(
      and(
        isNull(rosterImport.rowsForgottenAt),
        isNull(rosterImport.takenBackLine),
        or(eq(rosterImport.status, 'undone'), and(eq(rosterImport.status, 'applied'), isNotNull(rosterImport.boundAt))),
      ),
    );
  for (const one of standing) {
    const young = one.appliedAt !== null && now.getTime() < one.appliedAt.getTime() + rowsKeptDays * 86_400_000;
    if (one.status === 'applied' && young) continue;
    const maybe = one.status === 'applied' && mayStillBeUndone(one, now);
    if (maybe && (await rosterReliance(db, one.id)).length === 0) continue;
    const tally = await tallyOf(db, one);
    await db.update(rosterImport).set({ tally, rowsForgottenAt: now }).where(eq(rosterImport.id, one.id));
    await deleteRows(db, one.id);
  }
  const drafts = await db
    .select({ id: rosterImport.id })
    .from(rosterImport)
    .where(
      and(
        inArray(rosterImport.status, ['staging', 'unmapped', 'staged']),
        lt(rosterImport.createdAt, new Date(now.getTime() - undoDays * 86_400_000)),
      ),
    );
  for (const { id } of drafts) {
    await deleteRows(db, id);
    await db.delete(rosterImport).where(eq(rosterImport.id, id));
  }
};
