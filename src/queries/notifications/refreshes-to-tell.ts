import { and, asc, between, eq, gt, isNull } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { account, completion, refreshSitting } from '#db/schema/index.ts';
import { type RefreshToTell, refreshDays } from '#domain/notifications/notice.ts';
import { firstDays } from '#domain/refresh/schedule.ts';
import { addDays, type PlainDate } from '#domain/shared/plain-date.ts';
import { memoriesOf } from '../refresh/memory-of.ts';

/** What these people may be told that they can refresh. What came back by itself is not spoken of: it waits on the page. */
export const refreshesToTell = async (db: Reader, personIds: readonly string[]): Promise<Map<string, RefreshToTell[]>> => {
  const memories = await memoriesOf(db, personIds);
  return new Map(
    [...Map.groupBy(memories, ({ personId }) => personId)].map(([personId, mine]) => [
      personId,
      mine.map(({ course, schedule }) => ({ course, dueOn: schedule.nextReviewOn, nth: schedule.reviews + 1 })),
    ]),
  );
};

/** Ids of people with an account whose review may have come due within the days it is spoken of: after completing a course, or after their last one. */
export const peopleToRefresh = async (
  db: Reader,
  { after, limit }: { after: string; limit: number },
  today: PlainDate,
): Promise<string[]> => {
  const since = addDays(today, -refreshDays);
  const completed = db
    .select({ id: completion.personId })
    .from(completion)
    .innerJoin(account, and(eq(account.personId, completion.personId), isNull(account.closedAt)))
    .where(
      and(gt(completion.personId, after), between(completion.completedOn, addDays(since, -firstDays[0]), addDays(today, -firstDays[0]))),
    )
    .groupBy(completion.personId)
    .orderBy(asc(completion.personId))
    .limit(limit);
  const reviewed = db
    .select({ id: refreshSitting.personId })
    .from(refreshSitting)
    .innerJoin(account, and(eq(account.personId, refreshSitting.personId), isNull(account.closedAt)))
    .where(and(gt(refreshSitting.personId, after), between(refreshSitting.nextOn, since, today)))
    .groupBy(refreshSitting.personId)
    .orderBy(asc(refreshSitting.personId))
    .limit(limit);
  return [...(await completed), ...(await reviewed)].map(({ id }) => id);
};
