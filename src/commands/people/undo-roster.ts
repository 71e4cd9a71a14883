import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { rosterImport } from '#db/schema/index.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import { mayStillBeUndone, undoDays } from '#domain/people/roster.ts';
import type { UndoRefusal } from '#domain/people/roster-refusals.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { importById } from '#queries/people/roster/import-by-id.ts';
import { rosterReliance } from '#queries/people/roster/roster-reliance.ts';
import type { Pause } from '../in-batches.ts';
import { takeBackRoster } from './roster/take-back-roster.ts';

/**
 * Takes back an import on which nothing rests yet: exactly what it did. People it brought are gone with their numbers and obligations; people known
 * before are again as they were. It is decided at once and done in batches, each of them whole, so that nobody waits long for the writer. Stopped
 * anywhere and called again, it goes on where it was. The log keeps that it happened.
 */
export const undoRoster = async (
  db: Database,
  { importId }: { importId: string },
  { actor, now }: { actor: Actor | null; now: Date },
  pause?: Pause,
): Promise<Outcome<string, UndoRefusal | Forbidden | NotFound>> => {
  const found = await importById(db, importId, actor);
  if (!found.ok) return found;
  if (!actor) return refused({ code: 'auth.forbidden', permission: 'people.import' });
  const { status, inForceLine, takenBackLine } = found.value;
  if (status !== 'applied') return refused({ code: 'people.roster_not_applied' });
  if (inForceLine !== null) return refused({ code: 'people.roster_not_ready' });
  if (takenBackLine === null) {
    if (!mayStillBeUndone(found.value, now)) return refused({ code: 'people.roster_too_old_to_undo', days: undoDays });
    const reliance = await rosterReliance(db, importId);
    if (reliance.length > 0) return refused({ code: 'people.roster_relied_upon', people: reliance.length });
    await db
      .update(rosterImport)
      .set({ takenBackLine: 0 })
      .where(and(eq(rosterImport.id, importId), eq(rosterImport.status, 'applied'), isNull(rosterImport.takenBackLine)));
  }
  await takeBackRoster(db, importId, { actor, now }, pause);
  return granted(importId);
};
