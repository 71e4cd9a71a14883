import { count, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { rosterRow } from '#db/schema/index.ts';
import type { RowVerdict } from '#domain/people/roster.ts';

export type VerdictCounts = Record<RowVerdict, number>;

/** How many rows of an import came to each verdict. */
export const verdictCounts = async (db: Reader, importId: string): Promise<VerdictCounts> => {
  const rows = await db
    .select({ verdict: rosterRow.verdict, rows: count() })
    .from(rosterRow)
    .where(eq(rosterRow.importId, importId))
    .groupBy(rosterRow.verdict);
  return { new: 0, changed: 0, same: 0, faulty: 0, ...Object.fromEntries(rows.map(({ verdict, rows: n }) => [verdict, n])) };
};
