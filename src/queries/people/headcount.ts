import { and, countDistinct, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { coversDay } from '#db/covers-day.ts';
import { affiliation } from '#db/schema/index.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';

/** How many people are at an institution on a day. */
export const headcount = async (db: Reader, institutionId: string, day: PlainDate): Promise<number> => {
  const [row] = await db
    .select({ n: countDistinct(affiliation.personId) })
    .from(affiliation)
    .where(and(eq(affiliation.institutionId, institutionId), coversDay(affiliation, day)));
  return row?.n ?? 0;
};
