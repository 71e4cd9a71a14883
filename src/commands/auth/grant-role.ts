import type { Database } from '#db/client.ts';
import { roleGrant } from '#db/schema/index.ts';
import type { Actor, Forbidden, Role } from '#domain/auth/permission.ts';
import { may } from '#domain/auth/permission.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { record } from '../record.ts';

/** `fields`: for a role that only looks on; null or none: every field. */
export type NewGrant = { personId: string; role: Role; institutionId: string | null; unitId: string | null; fields?: string[] | null };

/** Gives a person a role at an institution, in a unit of it, or (no institution) everywhere. */
export const grantRole = async (
  db: Database,
  given: NewGrant,
  { actor, now }: { actor: Actor; now: Date },
): Promise<Outcome<string, Forbidden>> => {
  if (!may(actor, 'roles.grant', { institutionId: given.institutionId ?? '' }))
    return refused({ code: 'auth.forbidden', permission: 'roles.grant' });
  return db.transaction(async (tx) => {
    const id = crypto.randomUUID();
    await tx.insert(roleGrant).values({ id, ...given, grantedAt: now });
    const { personId: about, role, institutionId, unitId, fields } = given;
    await record(tx, actor, now, [{ type: 'auth.role_granted', about, institutionId, data: { role, unitId, ...(fields && { fields }) } }]);
    return granted(id);
  });
};
