import { and, eq, inArray } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { lastsTo } from '#db/covers-day.ts';
import { affiliation } from '#db/schema/index.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';

/** Which of these people are at an institution on a day or will be later. */
export const affiliatedFrom = async (
  db: Reader,
  institutionId: string,
  personIds: readonly string[],
  day: PlainDate,
): Promise<Set<string>> => {
  const rows = await db
    .selectDistinct({ personId: affiliation.personId })
    .from(affiliation)
    .where(and(eq(affiliation.institutionId, institutionId), inArray(affiliation.personId, [...personIds]), lastsTo(affiliation, day)));
  return new Set(rows.map(({ personId }) => personId));
};
