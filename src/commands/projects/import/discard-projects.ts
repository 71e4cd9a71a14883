import type { Database } from '#db/client.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import type { ProjectImportRefusal } from '#domain/projects/import/refusals.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { projectImportById } from '#queries/projects/import/project-import-by-id.ts';
import { dropProjectImports } from './stage-projects.ts';

/** Throws away an import that never came into force, with everything that was read of it. */
export const discardProjects = async (
  db: Database,
  { importId }: { importId: string },
  { actor }: { actor: Actor | null; now: Date },
): Promise<Outcome<string, ProjectImportRefusal | Forbidden | NotFound>> => {
  const found = await projectImportById(db, importId, actor);
  if (!found.ok) return found;
  if (found.value.status === 'applied' || found.value.status === 'undone') return refused({ code: 'projects.import_not_ready' });
  await dropProjectImports(db, [importId]);
  return granted(importId);
};
