import { asc, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { unit } from '#db/schema/index.ts';

/** The units of an institution, each after the one above it. */
export const unitsOf = (db: Reader, institutionId: string): Promise<{ id: string; nameZh: string; path: string }[]> =>
  db
    .select({ id: unit.id, nameZh: unit.nameZh, path: unit.path })
    .from(unit)
    .where(eq(unit.institutionId, institutionId))
    .orderBy(asc(unit.path));
