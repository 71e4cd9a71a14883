import { and, countDistinct, eq, gte, isNull, lte, or } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { affiliation } from '#db/schema/index.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';

/** How many people are at an institution on a day. */
export const headcount = async (db: Reader, institutionId: string, day: PlainDate): Promise<number> => {
  const [row] = await db
    .select({ n: countDistinct(affiliation.personId) })
    .from(affiliation)
    .where(
      and(
        eq(affiliation.institutionId, institutionId),
        lte(affiliation.startedOn, day),
        or(isNull(affiliation.finishedOn), gte(affiliation.finishedOn, day)),
      ),
    );
  return row?.n ?? 0;
};
