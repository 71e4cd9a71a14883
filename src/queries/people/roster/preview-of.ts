import { and, desc, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { rosterImport, unit } from '#db/schema/index.ts';
import type { RosterImport } from './import-by-id.ts';
import { faultCounts, type RowFilter, rowsOfImport } from './rows-of-import.ts';
import { tallyOf } from './tally-of.ts';

/** Everything the page of an import shows: counts, a page of rows, the names of units, and whether this very file came before. */
export const previewOf = async (db: Reader, one: RosterImport, filter: RowFilter, page: number) => {
  const [before] = await db
    .select({ appliedAt: rosterImport.appliedAt })
    .from(rosterImport)
    .where(and(eq(rosterImport.institutionId, one.institutionId), eq(rosterImport.digest, one.digest), eq(rosterImport.status, 'applied')))
    .orderBy(desc(rosterImport.appliedAt))
    .limit(1);
  const units = await db.select({ id: unit.id, name: unit.nameZh }).from(unit).where(eq(unit.institutionId, one.institutionId));
  const names = new Map([
    ...one.newUnits.map(({ id, nameZh }) => [id, nameZh] as const),
    ...units.map(({ id, name }) => [id, name] as const),
  ]);
  return {
    tally: await tallyOf(db, one),
    faults: await faultCounts(db, one.id),
    page: await rowsOfImport(db, one.id, filter, page),
    nameOfUnit: (id: string) => names.get(id) ?? id,
    appliedBefore: one.status === 'applied' ? null : (before?.appliedAt ?? null),
  };
};
