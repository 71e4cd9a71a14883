import { eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { rosterImport } from '#db/schema/index.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import type { UnknownUnits } from '#domain/people/roster.ts';
import type { ApplyRefusal } from '#domain/people/roster-refusals.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { importById } from '#queries/people/roster/import-by-id.ts';
import { judgeRoster } from './roster/judge-roster.ts';

/** Says whether units that are not there yet are to be made or make their rows faulty, and judges the rows again. */
export const settleUnknownUnits = async (
  db: Database,
  { importId, unknownUnits }: { importId: string; unknownUnits: UnknownUnits },
  { actor, now }: { actor: Actor | null; now: Date },
): Promise<Outcome<string, ApplyRefusal | Forbidden | NotFound>> => {
  const found = await importById(db, importId, actor);
  if (!found.ok) return found;
  if (found.value.status !== 'staged') return refused({ code: 'people.roster_not_ready' });
  await db.update(rosterImport).set({ unknownUnits }).where(eq(rosterImport.id, importId));
  await judgeRoster(db, importId, now);
  return granted(importId);
};
