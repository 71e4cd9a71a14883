import { and, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { coversDay } from '#db/covers-day.ts';
import { affiliation } from '#db/schema/index.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';

/** The institutions that a person belongs to on a day. */
export const affiliatedOn = async (db: Reader, personId: string, day: PlainDate): Promise<string[]> =>
  (
    await db
      .selectDistinct({ id: affiliation.institutionId })
      .from(affiliation)
      .where(and(eq(affiliation.personId, personId), coversDay(affiliation, day)))
  ).map(({ id }) => id);
