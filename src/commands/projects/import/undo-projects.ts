import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { projectImport } from '#db/schema/index.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import { mayStillBeUndone, undoDays } from '#domain/people/roster.ts';
import type { ProjectImportRefusal } from '#domain/projects/import/refusals.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { projectImportById } from '#queries/projects/import/project-import-by-id.ts';
import { projectReliance } from '#queries/projects/import/project-reliance.ts';
import type { Pause } from '../../in-batches.ts';
import { takeBackProjects } from './take-back-projects.ts';

/**
 * Takes back an import on which nothing rests yet: exactly what it did. Projects it brought are gone with their places; projects and places known
 * before are again as they were. It is decided at once and done in parts, each project whole, so that nobody waits long for the writer. Stopped
 * anywhere and called again, it goes on where it was. The log keeps that it happened.
 */
export const undoProjects = async (
  db: Database,
  { importId }: { importId: string },
  { actor, now }: { actor: Actor | null; now: Date },
  pause?: Pause,
): Promise<Outcome<string, ProjectImportRefusal | Forbidden | NotFound>> => {
  const found = await projectImportById(db, importId, actor);
  if (!found.ok) return found;
  if (!actor) return refused({ code: 'auth.forbidden', permission: 'projects.manage' });
  const { value: one } = found;
  if (one.status !== 'applied') return refused({ code: 'projects.import_not_applied' });
  if (one.takenBackPlace === null) {
    if (!mayStillBeUndone(one, now)) return refused({ code: 'projects.import_too_old_to_undo', days: undoDays });
    const reliance = await projectReliance(db, one);
    if (reliance.length > 0) return refused({ code: 'projects.import_relied_upon', projects: reliance.length });
    await db
      .update(projectImport)
      .set({ takenBackPlace: -1 })
      .where(and(eq(projectImport.id, importId), eq(projectImport.status, 'applied'), isNull(projectImport.takenBackPlace)));
  }
  await takeBackProjects(db, importId, { actor, now }, pause);
  return granted(importId);
};
