import { desc, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { affiliation, sitting, sittingSeat } from '#db/schema/index.ts';

/** The institution that answers for an attempt: where it was sat under supervision, else where the person was affiliated last. */
export const examOffice = async (
  db: Reader,
  { personId, attemptId }: { personId: string; attemptId: string },
): Promise<string | undefined> => {
  const [sat] = await db
    .select({ institutionId: sitting.institutionId })
    .from(sittingSeat)
    .innerJoin(sitting, eq(sitting.id, sittingSeat.sittingId))
    .where(eq(sittingSeat.attemptId, attemptId));
  if (sat) return sat.institutionId;
  const [last] = await db
    .select({ institutionId: affiliation.institutionId })
    .from(affiliation)
    .where(eq(affiliation.personId, personId))
    .orderBy(desc(affiliation.startedOn), affiliation.id)
    .limit(1);
  return last?.institutionId;
};
