import { and, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { unit } from '#db/schema/index.ts';
import { type Actor, may, type Permission } from '#domain/auth/permission.ts';
import type { PolicyOwner } from '#domain/content/policy.ts';

/** Whether the actor may do this for an institution, or for a unit of it with all below. */
export const mayAt = async (db: Reader, actor: Actor, permission: Permission, { institutionId, unitId }: PolicyOwner): Promise<boolean> => {
  if (unitId === null) return may(actor, permission, { institutionId });
  const [row] = await db
    .select({ path: unit.path })
    .from(unit)
    .where(and(eq(unit.id, unitId), eq(unit.institutionId, institutionId)));
  return row !== undefined && may(actor, permission, { institutionId, unitPath: row.path.split('/').filter(Boolean) });
};
