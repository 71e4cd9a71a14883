import { and, eq, inArray } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { rosterImport, rosterRow } from '#db/schema/index.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import type { ApplyRefusal } from '#domain/people/roster-refusals.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { importById } from '#queries/people/roster/import-by-id.ts';

const unapplied = ['staging', 'unmapped', 'staged'] as const;

/** Throws away a roster that never came into force, with everything that was read of it. */
export const discardRoster = async (
  db: Database,
  { importId }: { importId: string },
  { actor }: { actor: Actor | null; now: Date },
): Promise<Outcome<string, ApplyRefusal | Forbidden | NotFound>> => {
  const found = await importById(db, importId, actor);
  if (!found.ok) return found;
  return db.transaction(async (tx) => {
    const [there] = await tx
      .select({ id: rosterImport.id })
      .from(rosterImport)
      .where(and(eq(rosterImport.id, importId), inArray(rosterImport.status, [...unapplied])));
    if (!there) return refused({ code: 'people.roster_not_ready' });
    await tx.delete(rosterRow).where(eq(rosterRow.importId, importId));
    await tx.delete(rosterImport).where(eq(rosterImport.id, importId));
    return granted(importId);
  });
};
