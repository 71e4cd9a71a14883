import { and, asc, eq, gte, isNull } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { completion, recordOfLearning } from '#db/schema/index.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';

type Passed = { personId: string; course: string; on: PlainDate };

/** The records of learning that a pass led to and that none has superseded, with the revoked ones; that of the first completion first. */
export const recordsOfPass = (db: Reader, { personId, course, on }: Passed): Promise<{ serial: string; revokedAt: Date | null }[]> =>
  db
    .select({ serial: recordOfLearning.serial, revokedAt: recordOfLearning.revokedAt })
    .from(recordOfLearning)
    .innerJoin(completion, eq(completion.id, recordOfLearning.completionId))
    .where(
      and(
        eq(completion.personId, personId),
        eq(completion.course, course),
        gte(completion.completedOn, on),
        isNull(recordOfLearning.supersededAt),
      ),
    )
    .orderBy(asc(completion.completedOn));
