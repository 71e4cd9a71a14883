import { and, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { attempt, rating, ratingTask } from '#db/schema/index.ts';
import { actorRef } from '#domain/audit/fact.ts';
import type { Actor } from '#domain/auth/permission.ts';

/** The written questions of an exam by whose rubric somebody has judged others. */
export const ratedBy = async (db: Reader, exam: string, actor: Actor): Promise<string[]> =>
  (
    await db
      .selectDistinct({ itemId: ratingTask.itemId })
      .from(rating)
      .innerJoin(ratingTask, eq(ratingTask.id, rating.taskId))
      .innerJoin(attempt, eq(attempt.id, ratingTask.attemptId))
      .where(and(eq(rating.ratedBy, actorRef(actor)), eq(attempt.examSlug, exam)))
  ).map(({ itemId }) => itemId);
