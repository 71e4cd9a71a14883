import { and, count, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { rosterRow } from '#db/schema/index.ts';
import type { FaultCode } from '#domain/people/roster/fault.ts';
import type { RosterChange, RowVerdict } from '#domain/people/roster.ts';
import { doesChange } from './tally-of.ts';

export type RowFilter = { verdict?: RowVerdict | undefined; fault?: FaultCode | undefined; change?: RosterChange | undefined };

const pageSize = 50;

const fitting = (importId: string, { verdict, fault, change }: RowFilter): SQL | undefined =>
  and(
    eq(rosterRow.importId, importId),
    verdict && eq(rosterRow.verdict, verdict),
    change && and(inArray(rosterRow.verdict, ['new', 'changed']), doesChange[change]),
    fault && sql`exists (select 1 from json_each(${rosterRow.faults}) where value->>'code' = ${fault})`,
  );

/** A page of an import's rows, in the order of the file. */
export const rowsOfImport = async (db: Reader, importId: string, filter: RowFilter, page: number) => {
  const where = fitting(importId, filter);
  const [{ total = 0 } = {}] = await db.select({ total: count() }).from(rosterRow).where(where);
  const rows = await db
    .select()
    .from(rosterRow)
    .where(where)
    .orderBy(rosterRow.line)
    .limit(pageSize)
    .offset((page - 1) * pageSize);
  const from = (page - 1) * pageSize;
  return { rows, total, from: Math.min(from + 1, total), to: from + rows.length, pages: Math.max(1, Math.ceil(total / pageSize)) };
};

/** How many rows have each kind of fault or warning. */
export const faultCounts = (db: Reader, importId: string): Promise<{ code: FaultCode; rows: number }[]> =>
  db.all<{ code: FaultCode; rows: number }>(sql`
    select value->>'code' as code, count(distinct line) as rows from roster_row, json_each(faults)
    where import_id = ${importId} group by 1 order by 2 desc, 1`);

/** The faulty rows of an import, all of them, for a file. */
export const faultyRows = (db: Reader, importId: string) =>
  db
    .select({ line: rosterRow.line, cells: rosterRow.cells, faults: rosterRow.faults })
    .from(rosterRow)
    .where(and(eq(rosterRow.importId, importId), eq(rosterRow.verdict, 'faulty')))
    .orderBy(rosterRow.line);

/** The first rows as they were read, for a person to see what a column holds. */
export const firstCells = async (db: Reader, importId: string): Promise<Record<string, string>[]> =>
  (
    await db.select({ cells: rosterRow.cells }).from(rosterRow).where(eq(rosterRow.importId, importId)).orderBy(rosterRow.line).limit(3)
  ).map(({ cells }) => cells);
