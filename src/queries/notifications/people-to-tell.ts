import { and, asc, eq, gt, gte, isNull, or } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { account, obligation, recordOfLearning } from '#db/schema/index.ts';
import { newsDays } from '#domain/notifications/notice.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { peopleWithErrands } from './errands-to-tell.ts';
import { peopleToDecide } from './proofs-waiting.ts';
import { peopleToRefresh } from './refreshes-to-tell.ts';
import { peopleInCharge } from './reviews-of.ts';

/**
 * Ids of people with an account whom there may be something to tell: something open, something new, a project whose review asks for something, something learnt to refresh, something a committee, a certificate or the public asks, or proof that waits for them. A slice of them, in order, after an id.
 * Whoever has no account yet is not written to unasked: an administrator invites them.
 */
export const peopleToTell = async (db: Database, { after, limit }: { after: string; limit: number }, now: Date): Promise<string[]> => {
  const since = new Date(now.getTime() - (newsDays + 1) * 86_400_000);
  const bound = db
    .select({ id: obligation.personId })
    .from(obligation)
    .innerJoin(account, and(eq(account.personId, obligation.personId), isNull(account.closedAt)))
    .where(
      and(
        gt(obligation.personId, after),
        isNull(obligation.cancelledAt),
        or(isNull(obligation.settledAt), gte(obligation.settledAt, since)),
      ),
    )
    .groupBy(obligation.personId)
    .orderBy(asc(obligation.personId))
    .limit(limit);
  const holding = db
    .select({ id: recordOfLearning.personId })
    .from(recordOfLearning)
    .innerJoin(account, and(eq(account.personId, recordOfLearning.personId), isNull(account.closedAt)))
    .where(and(gt(recordOfLearning.personId, after), gte(recordOfLearning.issuedAt, since)))
    .groupBy(recordOfLearning.personId)
    .orderBy(asc(recordOfLearning.personId))
    .limit(limit);
  const inCharge = await peopleInCharge(db, { after, limit }, dayOf(now));
  const refreshing = await peopleToRefresh(db, { after, limit }, dayOf(now));
  const ids = [...(await bound), ...(await holding)].map(({ id }) => id);
  const deciding = await peopleToDecide(db, { after, limit });
  const asked = await peopleWithErrands(db, { after, limit }, now);
  return [...new Set([...ids, ...inCharge, ...refreshing, ...deciding, ...asked])].sort((a, b) => (a < b ? -1 : 1)).slice(0, limit);
};
