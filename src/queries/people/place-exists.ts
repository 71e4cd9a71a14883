import { and, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { institution, unit } from '#db/schema/index.ts';

/** Whether there is such an institution and, where a unit is named, whether the unit is one of it. */
export const placeExists = async (
  db: Reader,
  { institutionId, unitId }: { institutionId: string; unitId: string | null },
): Promise<boolean> => {
  const [row] =
    unitId === null
      ? await db.select({ id: institution.id }).from(institution).where(eq(institution.id, institutionId))
      : await db
          .select({ id: unit.id })
          .from(unit)
          .where(and(eq(unit.id, unitId), eq(unit.institutionId, institutionId)));
  return row !== undefined;
};
