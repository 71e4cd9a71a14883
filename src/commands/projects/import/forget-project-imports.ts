import { and, eq, inArray, isNotNull, isNull, lt, or } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { projectImport, projectImportRow } from '#db/schema/index.ts';
import { mayStillBeUndone, rowsKeptDays, undoDays } from '#domain/people/roster.ts';
import { projectReliance } from '#queries/projects/import/project-reliance.ts';
import { dropProjectImports } from './stage-projects.ts';

const dayMs = 86_400_000;

/**
 * Deletes the rows of imports that can no longer be taken back: too old, relied upon, or taken back already. What they came to stays. Imports
 * that never came into force are deleted whole after the same time.
 */
export const forgetProjectImports = async (db: Database, now: Date): Promise<void> => {
  const standing = await db
    .select()
    .from(projectImport)
    .where(
      and(
        isNull(projectImport.rowsForgottenAt),
        isNull(projectImport.takenBackPlace),
        or(eq(projectImport.status, 'undone'), and(eq(projectImport.status, 'applied'), isNotNull(projectImport.boundAt))),
      ),
    );
  for (const one of standing) {
    const young = one.appliedAt !== null && now.getTime() < one.appliedAt.getTime() + rowsKeptDays * dayMs;
    if (one.status === 'applied' && (young || (mayStillBeUndone(one, now) && (await projectReliance(db, one)).length === 0))) continue;
    await db.update(projectImport).set({ rowsForgottenAt: now }).where(eq(projectImport.id, one.id));
    await db.delete(projectImportRow).where(eq(projectImportRow.importId, one.id));
  }
  const drafts = await db
    .select({ id: projectImport.id })
    .from(projectImport)
    .where(
      and(
        inArray(projectImport.status, ['staging', 'unmapped', 'staged']),
        lt(projectImport.createdAt, new Date(now.getTime() - undoDays * dayMs)),
      ),
    );
  await dropProjectImports(
    db,
    drafts.map(({ id }) => id),
  );
};
