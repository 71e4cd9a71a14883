import type { Reader } from '#db/client.ts';
import { unit } from '#db/schema/index.ts';
import { visible, type Within } from './within.ts';

export type UnitShown = { id: string; nameZh: string; nameEn: string | null; depth: number };

/** The units that may be seen, each below the one it belongs to, by name. */
export const unitsWithin = async (db: Reader, within: Within): Promise<UnitShown[]> => {
  const rows = await db.select().from(unit).where(visible(within)).orderBy(unit.nameZh);
  const here = new Set(rows.map(({ id }) => id));
  const under = (parentId: string | null, depth: number): UnitShown[] =>
    rows
      .filter((row) => (row.parentId !== null && here.has(row.parentId) ? row.parentId : null) === parentId)
      .flatMap((row) => [{ id: row.id, nameZh: row.nameZh, nameEn: row.nameEn, depth }, ...under(row.id, depth + 1)]);
  return under(null, 0);
};
