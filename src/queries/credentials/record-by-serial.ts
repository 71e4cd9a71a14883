import { eq, getTableColumns } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { person, recordOfLearning } from '#db/schema/index.ts';

/** A record of learning as it stands, by its serial in proper form. */
export const recordBySerial = async (db: Reader, serial: string) => {
  const [found] = await db
    .select({ ...getTableColumns(recordOfLearning), isDemo: person.isDemo })
    .from(recordOfLearning)
    .innerJoin(person, eq(person.id, recordOfLearning.personId))
    .where(eq(recordOfLearning.serial, serial));
  return found;
};
