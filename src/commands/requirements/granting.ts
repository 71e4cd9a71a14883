import { and, eq, exists } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { affiliation, unit } from '#db/schema/index.ts';
import { actorRef } from '#domain/audit/fact.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import type { GrantRefusal } from '#domain/requirements/grants.ts';
import { below } from '#queries/people/within.ts';
import { advancePeople } from './advance-people.ts';

export type By = { actor: Actor; now: Date };
export type NotGranted = Forbidden | GrantRefusal;

/** The columns that every row of something granted has: its id, and who recorded it when and why. */
export const granting = ({ actor, now }: By, reason: string) => ({
  id: crypto.randomUUID(),
  reason,
  grantedBy: actorRef(actor),
  recordedAt: now,
});

/** Advances everybody whom something granted to a person, a unit with all below it or an institution concerns. */
export const advanceAll = async (
  tx: Tx,
  { personId, unitId, institutionId }: { personId: string | null; unitId: string | null; institutionId: string },
  by: By,
): Promise<void> => {
  if (personId !== null) return advancePeople(tx, [personId], by);
  const [chosen] = unitId === null ? [] : await tx.select({ path: unit.path }).from(unit).where(eq(unit.id, unitId));
  const within = chosen
    ? exists(
        tx
          .select({ id: unit.id })
          .from(unit)
          .where(and(eq(unit.id, affiliation.unitId), below(chosen.path))),
      )
    : undefined;
  const rows = await tx
    .selectDistinct({ personId: affiliation.personId })
    .from(affiliation)
    .where(and(eq(affiliation.institutionId, institutionId), within));
  // The writer is held to the end, since an order holds for all or for none.
  await advancePeople(
    tx,
    rows.map((row) => row.personId),
    by,
  );
};
