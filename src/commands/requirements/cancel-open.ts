import { and, eq, isNull } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { obligation } from '#db/schema/index.ts';
import type { Fact } from '#domain/facts.ts';
import { baseOccasion } from '#queries/requirements/base-occasion.ts';

type Occasion = { occasion: string; personId: string; institutionId: string };

/** Cancels what an occasion that is over, or never was, still asked of a person. Returns the facts of it. */
export const cancelOpen = async (tx: Tx, { occasion, personId, institutionId }: Occasion, now: Date): Promise<Fact[]> => {
  const open = await tx
    .update(obligation)
    .set({ cancelledAt: now })
    .where(and(eq(baseOccasion, occasion), eq(obligation.personId, personId), isNull(obligation.settledAt), isNull(obligation.cancelledAt)))
    .returning({ id: obligation.id });
  return open.map(({ id }) => ({
    type: 'requirements.obligation_cancelled',
    about: personId,
    institutionId,
    data: { obligationId: id },
  }));
};
