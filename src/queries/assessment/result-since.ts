import { eq, max } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { rating, ratingTask } from '#db/schema/index.ts';

/** When the written answers of a paper were last judged; undefined for papers that were graded as they were closed. */
export const resultSince = async (db: Reader, attemptId: string): Promise<Date | undefined> => {
  const [row] = await db
    .select({ at: max(rating.ratedAt) })
    .from(rating)
    .innerJoin(ratingTask, eq(ratingTask.id, rating.taskId))
    .where(eq(ratingTask.attemptId, attemptId));
  return row?.at ?? undefined;
};
