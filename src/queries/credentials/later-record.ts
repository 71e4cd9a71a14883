import { and, desc, eq, gt, isNull } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { recordOfLearning } from '#db/schema/index.ts';

type Of = { personId: string; courseCode: string; completedOn: string };

/** The last record of a later completion of the same course by the same person, where one stands: the given one is then of an earlier period. */
export const laterRecord = async (db: Reader, { personId, courseCode, completedOn }: Of) => {
  const [found] = await db
    .select({ serial: recordOfLearning.serial, completedOn: recordOfLearning.completedOn })
    .from(recordOfLearning)
    .where(
      and(
        eq(recordOfLearning.personId, personId),
        eq(recordOfLearning.courseCode, courseCode),
        gt(recordOfLearning.completedOn, completedOn),
        isNull(recordOfLearning.supersededBy),
        isNull(recordOfLearning.revokedAt),
      ),
    )
    .orderBy(desc(recordOfLearning.completedOn))
    .limit(1);
  return found;
};
