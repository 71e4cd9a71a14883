import { eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { rosterImport } from '#db/schema/index.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import type { UnitChanges } from '#domain/people/roster.ts';
import type { ApplyRefusal } from '#domain/people/roster-refusals.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { importById } from '#queries/people/roster/import-by-id.ts';
import { judgeRoster } from './roster/judge-roster.ts';

/** Says whether another unit than the one held is a transfer or corrects a mistake, and judges the rows again. */
export const settleUnitChanges = async (
  db: Database,
  { importId, unitChanges }: { importId: string; unitChanges: UnitChanges },
  { actor, now }: { actor: Actor | null; now: Date },
): Promise<Outcome<string, ApplyRefusal | Forbidden | NotFound>> => {
  const found = await importById(db, importId, actor);
  if (!found.ok) return found;
  if (found.value.status !== 'staged') return refused({ code: 'people.roster_not_ready' });
  await db.update(rosterImport).set({ unitChanges }).where(eq(rosterImport.id, importId));
  await judgeRoster(db, importId, now);
  return granted(importId);
};
