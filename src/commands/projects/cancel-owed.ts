import { and, inArray, isNull } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { obligation } from '#db/schema/index.ts';
import type { Fact } from '#domain/facts.ts';
import { baseOccasion } from '#queries/requirements/base-occasion.ts';

/** Cancels what these places on projects still ask of people who are no longer on them; the facts of it. */
export const cancelOwed = async (tx: Tx, places: readonly { id: string; personId: string }[], now: Date): Promise<Fact[]> => {
  const rows = await tx
    .update(obligation)
    .set({ cancelledAt: now })
    .where(
      and(
        inArray(
          obligation.personId,
          places.map(({ personId }) => personId),
        ),
        inArray(
          baseOccasion,
          places.map(({ id }) => id),
        ),
        isNull(obligation.settledAt),
        isNull(obligation.cancelledAt),
      ),
    )
    .returning({ id: obligation.id, about: obligation.personId, institutionId: obligation.institutionId });
  return rows.map(({ id, about, institutionId }) => ({
    type: 'requirements.obligation_cancelled',
    about,
    institutionId,
    data: { obligationId: id },
  }));
};
