import { and, inArray, isNull } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { roleGrant } from '#db/schema/index.ts';
import { type Permission, rolesWith } from '#domain/auth/permission.ts';
import type { ReplyOwed } from '#domain/notifications/errands.ts';

/** Who is waited for, and what for. */
export type Waiting = { personId: string; errand: ReplyOwed }[];

/** Those who hold a permission for whole institutions or, without one, for the platform. */
export const holders = (db: Reader, permission: Permission) =>
  db
    .selectDistinct({ personId: roleGrant.personId, institutionId: roleGrant.institutionId })
    .from(roleGrant)
    .where(and(inArray(roleGrant.role, rolesWith(permission)), isNull(roleGrant.revokedAt), isNull(roleGrant.unitId)));

/** Those at a desk that is one for the whole platform: whoever sits at it for an institution and, where nobody does, those who keep the platform. */
export const atOneDesk = async (db: Reader, permission: Permission): Promise<string[]> => {
  const all = await holders(db, permission);
  const placed = all.filter(({ institutionId }) => institutionId !== null);
  return [...new Set((placed.length > 0 ? placed : all).map(({ personId }) => personId))];
};
