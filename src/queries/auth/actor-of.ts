import { and, eq, isNull } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { account, person, roleGrant } from '#db/schema/index.ts';
import { type Actor, heldBy } from '#domain/auth/permission.ts';

/** Somebody with an account as the rights read them, for what answers in their name without a session; undefined where the account is closed. */
export const actorOf = async (db: Reader, personId: string): Promise<Extract<Actor, { kind: 'person' }> | undefined> => {
  const [who] = await db
    .select({ accountId: account.id, name: person.name })
    .from(account)
    .innerJoin(person, eq(person.id, account.personId))
    .where(and(eq(account.personId, personId), isNull(account.closedAt)));
  if (!who) return undefined;
  const grants = await db
    .select({ role: roleGrant.role, institutionId: roleGrant.institutionId, unitId: roleGrant.unitId })
    .from(roleGrant)
    .where(and(eq(roleGrant.personId, personId), isNull(roleGrant.revokedAt)));
  return { kind: 'person', personId, ...who, grants: heldBy(grants) };
};
