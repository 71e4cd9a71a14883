import { sql } from 'drizzle-orm';
import type { Database } from './client.ts';

// So many rows of an index are looked at, at most: enough to tell a unit from an institution, and soon done however large the file is.
const rowsLookedAt = 400;

/**
 * Tells an embedded database how its rows are spread, so that it walks the index that leads to few of them. Connections read that account with the
 * schema and not again while its version stays, so the version goes up. A database server sees to it by itself.
 */
export const gatherStatistics = (db: Database): Promise<void> =>
  db.transaction(async (tx) => {
    await tx.run(sql.raw(`pragma analysis_limit = ${rowsLookedAt}`));
    await tx.run(sql`analyze`);
    const [schema] = await tx.all<{ schema_version: number }>(sql`pragma schema_version`);
    await tx.run(sql.raw(`pragma schema_version = ${(schema?.schema_version ?? 0) + 1}`));
  });
