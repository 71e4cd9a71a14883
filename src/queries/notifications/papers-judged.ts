import { and, eq, inArray, isNotNull, max } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { attempt, ratingTask } from '#db/schema/index.ts';
import type { PaperToTell } from '#domain/notifications/notice.ts';

/** The papers of these people that people have judged, each since its last written answer was settled. */
export const papersJudged = async (db: Reader, personIds: readonly string[]): Promise<Map<string, PaperToTell[]>> => {
  const rows = await db
    .select({ personId: attempt.personId, attemptId: attempt.id, judgedAt: max(ratingTask.settledAt) })
    .from(ratingTask)
    .innerJoin(attempt, eq(attempt.id, ratingTask.attemptId))
    .where(and(inArray(attempt.personId, [...personIds]), isNotNull(attempt.result), isNotNull(ratingTask.settledAt)))
    .groupBy(attempt.id);
  const found = new Map<string, PaperToTell[]>();
  for (const { personId, attemptId, judgedAt } of rows)
    if (judgedAt) found.set(personId, [...(found.get(personId) ?? []), { attemptId, judgedAt }]);
  return found;
};
