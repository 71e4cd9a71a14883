import { and, count, eq, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { projectImportRow } from '#db/schema/index.ts';
import type { ImportFaultCode } from '#domain/projects/import/fault.ts';
import { changesOf, type ImportTally, type ImportVerdict } from '#domain/projects/import/plan.ts';

export type ImportRow = typeof projectImportRow.$inferSelect;
export type ImportRowFilter = { verdict?: ImportVerdict | undefined; fault?: ImportFaultCode | undefined };

const pageSize = 50;

/** A page of an import's rows, in the order of the file. */
export const importRows = async (db: Reader, importId: string, { verdict, fault }: ImportRowFilter, page: number) => {
  const where = and(
    eq(projectImportRow.importId, importId),
    verdict && eq(projectImportRow.verdict, verdict),
    fault && sql`exists (select 1 from json_each(${projectImportRow.faults}) where value->>'code' = ${fault})`,
  );
  const [{ total = 0 } = {}] = await db.select({ total: count() }).from(projectImportRow).where(where);
  const from = (page - 1) * pageSize;
  const rows = await db.select().from(projectImportRow).where(where).orderBy(projectImportRow.place).limit(pageSize).offset(from);
  return { rows, total, from: Math.min(from + 1, total), to: from + rows.length, pages: Math.max(1, Math.ceil(total / pageSize)) };
};

/** How many rows have each kind of fault or warning. */
export const importFaultCounts = (db: Reader, importId: string): Promise<{ code: ImportFaultCode; rows: number }[]> =>
  db.all<{ code: ImportFaultCode; rows: number }>(sql`
    select value->>'code' as code, count(distinct place) as rows from project_import_row, json_each(faults)
    where import_id = ${importId} group by 1 order by 2 desc, 1`);

/** The faulty rows of an import, all of them. */
export const faultyImportRows = (db: Reader, importId: string): Promise<ImportRow[]> =>
  db
    .select()
    .from(projectImportRow)
    .where(and(eq(projectImportRow.importId, importId), eq(projectImportRow.verdict, 'faulty')))
    .orderBy(projectImportRow.place);

/** What an import comes to, counted from its rows. */
export const tallyOfImport = async (db: Reader, importId: string): Promise<ImportTally> => {
  const rows = await db
    .select({ verdict: projectImportRow.verdict, did: projectImportRow.did })
    .from(projectImportRow)
    .where(eq(projectImportRow.importId, importId));
  const tally: ImportTally = {
    new: 0,
    changed: 0,
    same: 0,
    faulty: 0,
    projects_new: 0,
    projects_changed: 0,
    places_new: 0,
    places_changed: 0,
    places_ended: 0,
  };
  for (const { verdict, did } of rows) {
    tally[verdict] += 1;
    for (const change of did ? changesOf(did) : []) tally[change] += 1;
  }
  return tally;
};

/** The first rows of each sheet as they were read, for a person to see what a column holds. */
export const firstImportCells = async (db: Reader, importId: string): Promise<{ sheet: number; cells: Record<string, string> }[]> =>
  db
    .all<{ sheet: number; text: string }>(sql`
    select sheet, cells as text from (select sheet, cells, row_number() over (partition by sheet order by place) as n
      from project_import_row where import_id = ${importId}) where n <= 3 order by sheet`)
    .then((rows) => rows.map(({ sheet, text }) => ({ sheet, cells: JSON.parse(text) as Record<string, string> })));
