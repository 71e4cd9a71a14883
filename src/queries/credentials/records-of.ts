import { desc, eq, getTableColumns } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { person, recordOfLearning } from '#db/schema/index.ts';

/** Every record of learning a person was ever issued, newest first. */
export const recordsOf = (db: Reader, personId: string) =>
  db
    .select({ ...getTableColumns(recordOfLearning), isDemo: person.isDemo })
    .from(recordOfLearning)
    .innerJoin(person, eq(person.id, recordOfLearning.personId))
    .where(eq(recordOfLearning.personId, personId))
    .orderBy(desc(recordOfLearning.issuedAt));
