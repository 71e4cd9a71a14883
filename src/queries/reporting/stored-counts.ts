import { and, asc, desc, eq, inArray, lte } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { coverageCount } from '#db/schema/index.ts';
import type { Tally } from '#domain/reporting/tally.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';

export type StoredCount = { institutionId: string; day: PlainDate; countedAt: Date; tallies: Tally[] };

/** The days of which there is a count of an institution, earliest first. */
export const countedDays = async (db: Reader, institutionId: string): Promise<PlainDate[]> =>
  (
    await db
      .select({ day: coverageCount.day })
      .from(coverageCount)
      .where(eq(coverageCount.institutionId, institutionId))
      .orderBy(asc(coverageCount.day))
  ).map(({ day }) => day);

/** The counts of these days, earliest first. */
export const countsOf = (db: Reader, institutionIds: readonly string[], days: readonly PlainDate[]): Promise<StoredCount[]> =>
  db
    .select()
    .from(coverageCount)
    .where(and(inArray(coverageCount.institutionId, [...institutionIds]), inArray(coverageCount.day, [...days])))
    .orderBy(asc(coverageCount.day));

/** The latest count of an institution for a day or one before it. */
export const latestCount = async (db: Reader, institutionId: string, day: PlainDate): Promise<StoredCount | undefined> => {
  const [row] = await db
    .select()
    .from(coverageCount)
    .where(and(eq(coverageCount.institutionId, institutionId), lte(coverageCount.day, day)))
    .orderBy(desc(coverageCount.day))
    .limit(1);
  return row;
};
