import { and, eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { projectImport, projectImportRow } from '#db/schema/index.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import { answerKey } from '#domain/projects/import/judge-file.ts';
import type { ProjectImportRefusal } from '#domain/projects/import/refusals.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { projectImportById } from '#queries/projects/import/project-import-by-id.ts';
import { judgeProjects } from './judge-projects.ts';

/** Says which of several people of one name a row means; the rows are judged anew by that. Returns the row's place. */
export const choosePerson = async (
  db: Database,
  { importId, row, place, person }: { importId: string; row: number; place: string; person: string },
  { actor, now }: { actor: Actor | null; now: Date },
): Promise<Outcome<number, ProjectImportRefusal | Forbidden | NotFound>> => {
  const found = await projectImportById(db, importId, actor);
  if (!found.ok) return found;
  if (found.value.status !== 'staged') return refused({ code: 'projects.import_not_ready' });
  const [there] = await db
    .select()
    .from(projectImportRow)
    .where(and(eq(projectImportRow.importId, importId), eq(projectImportRow.place, row)));
  const offered = there?.faults.find((fault) => fault.code === 'person_ambiguous' && fault.place === place)?.candidates ?? [];
  if (!there || !offered.some(({ personId }) => personId === person)) return refused({ code: 'projects.import_nobody_to_choose' });
  await db.transaction(async (tx) => {
    const [one] = await tx.select({ answers: projectImport.answers }).from(projectImport).where(eq(projectImport.id, importId));
    await tx
      .update(projectImport)
      .set({ answers: { ...one?.answers, [answerKey(there, place)]: person } })
      .where(eq(projectImport.id, importId));
  });
  await judgeProjects(db, importId, now);
  return granted(row);
};
