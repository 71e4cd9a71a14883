import { eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { projectImport, projectMapping } from '#db/schema/index.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import { headerKey } from '#domain/people/roster/header.ts';
import { doubledImportFields, type ImportField, type ImportMapping, isTelling } from '#domain/projects/import/fields.ts';
import type { ProjectImportRefusal } from '#domain/projects/import/refusals.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { projectImportById } from '#queries/projects/import/project-import-by-id.ts';
import { judgeProjects } from './judge-projects.ts';

/**
 * Says what the columns of an import mean, sheet by sheet in their order, and judges its rows by that. The answer is remembered for the next
 * table with the same columns.
 */
export const mapProjects = async (
  db: Database,
  { importId, fields }: { importId: string; fields: readonly ImportField[] },
  { actor, now }: { actor: Actor | null; now: Date },
): Promise<Outcome<string, ProjectImportRefusal | Forbidden | NotFound>> => {
  const found = await projectImportById(db, importId, actor);
  if (!found.ok) return found;
  const { institutionId, status, sheets: before } = found.value;
  if (status !== 'unmapped') return refused({ code: 'projects.import_not_ready' });
  let at = 0;
  const sheets = before.map(({ name, mapping }) => {
    const said = Object.keys(mapping).map((label): [string, ImportField] => [label, fields[at++] ?? 'ignored']);
    return { name, mapping: Object.fromEntries(said) as ImportMapping };
  });
  if (!sheets.some(({ mapping }) => isTelling(mapping))) return refused({ code: 'projects.import_columns_missing' });
  if (sheets.some(({ mapping }) => doubledImportFields(mapping).length > 0)) return refused({ code: 'projects.import_columns_doubled' });

  await db.transaction(async (tx) => {
    await tx.update(projectImport).set({ sheets }).where(eq(projectImport.id, importId));
    for (const { mapping } of sheets)
      await tx
        .insert(projectMapping)
        .values({ institutionId, header: headerKey(Object.keys(mapping)), mapping, savedAt: now })
        .onConflictDoUpdate({ target: [projectMapping.institutionId, projectMapping.header], set: { mapping, savedAt: now } });
  });
  await judgeProjects(db, importId, now);
  return granted(importId);
};
