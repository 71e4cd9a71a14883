import { asc, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { rating, ratingTask } from '#db/schema/index.ts';
import type { Attempt } from '#domain/assessment/attempt.ts';
import type { RatingShown } from '#domain/assessment/rating.ts';
import { rulesOf } from './rules-of.ts';

/** The written answers of a paper with a result, as they were judged. */
export const ratingsFor = async (db: Reader, sat: Pick<Attempt, 'id' | 'editionId' | 'startedAt' | 'paper'>): Promise<RatingShown[]> => {
  const tasks = await db.select().from(ratingTask).where(eq(ratingTask.attemptId, sat.id));
  if (tasks.length === 0) return [];
  const { items } = (await rulesOf(db, sat)).edition.snapshot;
  const shown = await Promise.all(
    tasks.map(async ({ id, itemId, points, settledAt }): Promise<RatingShown[]> => {
      const item = items.find((one) => one.id === itemId);
      if (item?.type !== 'reflection' || points === null) return [];
      const given = await db.select().from(rating).where(eq(rating.taskId, id)).orderBy(asc(rating.ratedAt));
      const question = sat.paper.questions.findIndex((one) => one.itemId === itemId) + 1;
      return [
        {
          question,
          points,
          isOpen: settledAt === null,
          criteria: item.rubric.map(({ key, name, levels }) => ({
            name,
            levels: given.map((one) => one.levels[key] ?? 0),
            most: levels.length - 1,
          })),
          remarks: given.map(({ remark }) => remark).filter((remark) => remark !== ''),
        },
      ];
    }),
  );
  return shown.flat().sort((a, b) => a.question - b.question);
};
