import { createHash } from 'node:crypto';
import { and, eq, inArray, lt } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { projectImport, projectImportRow, projectMapping } from '#db/schema/index.ts';
import { actorRef } from '#domain/audit/fact.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import { isIdentityCardNumber } from '#domain/people/roster/identity-card.ts';
import type { ImportFault } from '#domain/projects/import/fault.ts';
import type { ProjectFileRefusal } from '#domain/projects/import/refusals.ts';
import type { SheetRow } from '#domain/projects/import/understand-project-row.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { parts, rowsAtOnce } from '#domain/shared/parts.ts';
import type { ReadProjects } from '#ports/read-projects.ts';
import { readProjectsApart } from '#ports/read-projects-apart.ts';
import { mayImportProjects } from '#queries/projects/import/project-import-by-id.ts';
import { judgeProjects } from './judge-projects.ts';

export type ProjectFile = { institutionId: string; fileName: string; bytes: Uint8Array };
export type StagedProjects = { importId: string; needs: 'mapping' | 'a look'; read: ReadProjects['read'] };
type Asking = { actor: Actor | null; now: Date };

const abandonedAfterMs = 3_600_000;

export const dropProjectImports = async (db: Database, ids: readonly string[]): Promise<void> => {
  if (ids.length === 0) return;
  await db.delete(projectImportRow).where(inArray(projectImportRow.importId, [...ids]));
  await db.delete(projectImport).where(inArray(projectImport.id, [...ids]));
};

/** What earlier readings left when the process ended in the middle of them. */
const dropAbandoned = async (db: Database, institutionId: string, now: Date): Promise<void> => {
  const left = await db
    .select({ id: projectImport.id })
    .from(projectImport)
    .where(
      and(
        eq(projectImport.institutionId, institutionId),
        eq(projectImport.status, 'staging'),
        lt(projectImport.createdAt, new Date(now.getTime() - abandonedAfterMs)),
      ),
    );
  await dropProjectImports(
    db,
    left.map(({ id }) => id),
  );
};

/** Numbers of identity cards that strayed into some column: they are not kept, and the row says so for good. */
const strayedCards = (cells: Record<string, string>): ImportFault[] =>
  Object.entries(cells).flatMap(([column, cell]) =>
    isIdentityCardNumber(cell) ? [{ code: 'identity_card' as const, field: null, column, data: {} }] : [],
  );

const writeDown = async (db: Database, importId: string, rows: readonly SheetRow[]): Promise<void> => {
  const placed = rows.map((row, place) => ({ ...row, place }));
  for (const part of parts(placed, rowsAtOnce))
    await db.insert(projectImportRow).values(
      part.map(({ place, sheet, line, cells }) => ({
        importId,
        place,
        sheet,
        line,
        cells: Object.fromEntries(Object.entries(cells).map(([label, cell]) => [label, isIdentityCardNumber(cell) ? '' : cell])),
        faults: strayedCards(cells),
        verdict: 'faulty' as const,
      })),
    );
};

/**
 * Reads a table of projects and their members, and writes down what each row would do; nothing comes into force. Where it is not clear what the
 * columns mean, it waits for a person to say so. A file with identity-card numbers is refused whole, and none of it is kept.
 */
export const stageProjects = async (
  db: Database,
  { institutionId, fileName, bytes }: ProjectFile,
  { actor, now }: Asking,
): Promise<Outcome<StagedProjects, ProjectFileRefusal | Forbidden>> => {
  if (!actor || !mayImportProjects(actor, institutionId)) return refused({ code: 'auth.forbidden', permission: 'projects.manage' });
  await dropAbandoned(db, institutionId, now);
  const remembered = await db
    .select({ header: projectMapping.header, mapping: projectMapping.mapping })
    .from(projectMapping)
    .where(eq(projectMapping.institutionId, institutionId));
  const file = await readProjectsApart({ bytes, remembered });
  if (!file.ok) return file;
  const { sheets, rows, columns, read } = file.value;
  const importId = crypto.randomUUID();
  await db.insert(projectImport).values({
    id: importId,
    institutionId,
    fileName: fileName.slice(-120),
    digest: createHash('sha256').update(bytes).digest('hex'),
    sheets,
    status: 'staging',
    rows: rows.length,
    createdBy: actorRef(actor),
    createdAt: now,
  });
  try {
    await writeDown(db, importId, rows);
    if (columns === 'unclear') await db.update(projectImport).set({ status: 'unmapped' }).where(eq(projectImport.id, importId));
    else await judgeProjects(db, importId, now);
  } catch (error) {
    await dropProjectImports(db, [importId]);
    throw error;
  }
  return granted({ importId, needs: columns === 'unclear' ? 'mapping' : 'a look', read });
};
