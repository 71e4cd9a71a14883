import { and, eq, isNotNull } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { ratingTask } from '#db/schema/index.ts';

/** What people gave for the written answers of an attempt, by item, as a share of a point. */
export const ratedItems = async (db: Reader, attemptId: string): Promise<ReadonlyMap<string, number>> => {
  const rows = await db
    .select({ itemId: ratingTask.itemId, points: ratingTask.points })
    .from(ratingTask)
    .where(and(eq(ratingTask.attemptId, attemptId), isNotNull(ratingTask.points)));
  return new Map(rows.map(({ itemId, points }) => [itemId, points ?? 0]));
};
