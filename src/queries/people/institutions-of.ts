import { inArray } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { affiliation } from '#db/schema/index.ts';

/** The institutions where any of these people is or was. */
export const institutionsOf = async (db: Reader, personIds: readonly string[]): Promise<string[]> =>
  (
    await db
      .selectDistinct({ id: affiliation.institutionId })
      .from(affiliation)
      .where(inArray(affiliation.personId, [...personIds]))
  ).map(({ id }) => id);
