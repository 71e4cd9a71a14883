import { and, eq, isNull } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { recognition } from '#db/schema/index.ts';
import { actorRef } from '#domain/audit/fact.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { advanceLearners } from '../progress/advance-learner.ts';
import { record } from '../record.ts';

/** What was recognised on the word of a record of learning falls with it. */
export const withdrawVouched = async (tx: Tx, serial: string, { actor, now }: { actor: Actor; now: Date }): Promise<void> => {
  const fallen = await tx
    .update(recognition)
    .set({ withdrawnAt: now, withdrawnBy: actorRef(actor), withdrawnReason: serial })
    .where(and(eq(recognition.voucher, serial), isNull(recognition.withdrawnAt)))
    .returning({ id: recognition.id, personId: recognition.personId, institutionId: recognition.institutionId });
  await record(
    tx,
    actor,
    now,
    fallen.map(({ id, personId, institutionId }) => ({
      type: 'requirements.grant_withdrawn' as const,
      about: personId,
      institutionId,
      data: { kind: 'recognition' as const, grantId: id },
    })),
  );
  await advanceLearners(
    tx,
    fallen.map(({ personId }) => personId),
    now,
    actor,
  );
};
