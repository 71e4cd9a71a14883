import { and, eq, isNotNull, isNull, or } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { projectImport } from '#db/schema/index.ts';
import { bindMembers } from './bind-members.ts';
import { takeBackProjects } from './take-back-projects.ts';

/** Raises what applied imports still owe, and goes on taking back: their process ended, or their page did not wait. */
export const finishProjectImports = async (db: Database, now: Date): Promise<void> => {
  const unfinished = await db
    .select({ id: projectImport.id, takenBackPlace: projectImport.takenBackPlace })
    .from(projectImport)
    .where(and(eq(projectImport.status, 'applied'), or(isNull(projectImport.boundAt), isNotNull(projectImport.takenBackPlace))));
  const by = { actor: { kind: 'system' }, now } as const;
  for (const { id, takenBackPlace } of unfinished) {
    if (takenBackPlace === null) await bindMembers(db, id, by);
    else await takeBackProjects(db, id, by);
  }
};
