import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { agreement, exemption, extension, leave, recognition } from '#db/schema/index.ts';
import { actorRef } from '#domain/audit/fact.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import type { GrantKind, GrantRefusal } from '#domain/requirements/grants.ts';
import { peopleUnder } from '#queries/requirements/decisions/preview.ts';
import { advancePeople } from '../progress/advance-people.ts';

export type By = { actor: Actor; now: Date };
export type NotGranted = Forbidden | GrantRefusal;

/** The columns that every row of something granted has: its id, and who recorded it when and why. */
export const granting = ({ actor, now }: By, reason: string, id: string = crypto.randomUUID()) => ({
  id,
  reason,
  grantedBy: actorRef(actor),
  recordedAt: now,
});

/** What is to be granted. `id`: made with its form, so that a form sent twice grants once. */
export type Sent<T> = T & { id?: string };

const tables = { exemption, extension, leave, agreement, recognition } as const satisfies Record<GrantKind, unknown>;

/** Whether the form with this id has already granted; then it grants nothing more. */
export const wasGranted = async (tx: Tx, kind: GrantKind, id: string): Promise<boolean> => {
  const table = tables[kind];
  return (await tx.select({ id: table.id }).from(table).where(eq(table.id, id))).length > 0;
};

/** Advances everybody whom something granted to a person, a unit with all below it or an institution concerns. */
export const advanceAll = async (
  tx: Tx,
  { personId, unitId, institutionId }: { personId: string | null; unitId: string | null; institutionId: string },
  by: By,
): Promise<void> => {
  // The writer is held to the end, since an order holds for all or for none.
  await advancePeople(tx, personId === null ? await peopleUnder(tx, { unitId, institutionId }) : [personId], by);
};
