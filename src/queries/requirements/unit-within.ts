import { and, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { unit } from '#db/schema/index.ts';
import type { PolicyOwner } from '#domain/content/policy.ts';

/** Whether a unit belongs to the institution and, where the owner is a unit, is that one or below it. */
export const isUnitWithin = async (db: Reader, unitId: string, owner: PolicyOwner): Promise<boolean> => {
  const [row] = await db
    .select({ path: unit.path })
    .from(unit)
    .where(and(eq(unit.id, unitId), eq(unit.institutionId, owner.institutionId)));
  return row !== undefined && (owner.unitId === null || row.path.split('/').includes(owner.unitId));
};
