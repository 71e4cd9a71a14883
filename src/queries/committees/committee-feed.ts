import { and, eq, isNull } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { account, committeeFeed } from '#db/schema/index.ts';
import { hashToken } from '#db/session-adapter.ts';
import type { Locale } from '#domain/shared/locale.ts';
import { actorOf } from '../auth/actor-of.ts';
import type { CommitteeRow } from './committee-by-id.ts';
import { type CommitteeDateShown, datesOf } from './committee-dates.ts';
import { committeeRead } from './committee-read.ts';

/** The dates behind the secret address of a committee's calendar; null where there is no such address, or who made it may no longer read the register. */
export const committeeFeedDates = async (
  db: Reader,
  token: string,
  now: Date,
): Promise<{ locale: Locale; committee: CommitteeRow; dates: CommitteeDateShown[] } | null> => {
  const [feed] = await db
    .select({ committeeId: committeeFeed.committeeId, personId: committeeFeed.personId, locale: account.locale })
    .from(committeeFeed)
    .innerJoin(account, and(eq(account.personId, committeeFeed.personId), isNull(account.closedAt)))
    .where(and(eq(committeeFeed.tokenHash, hashToken(token)), isNull(committeeFeed.revokedAt)));
  if (!feed) return null;
  const actor = await actorOf(db, feed.personId);
  const read = actor && (await committeeRead(db, feed.committeeId, actor));
  if (!read?.ok) return null;
  const { committee } = read.value;
  const { locale } = feed;
  return { locale, committee, dates: await datesOf(db, committee, { now, locale }) };
};

/** When this person made the address of a committee's calendar; null where there is none. */
export const committeeFeedMadeAt = async (
  db: Reader,
  { committeeId, personId }: { committeeId: string; personId: string },
): Promise<Date | null> => {
  const [feed] = await db
    .select({ createdAt: committeeFeed.createdAt })
    .from(committeeFeed)
    .where(and(eq(committeeFeed.personId, personId), eq(committeeFeed.committeeId, committeeId), isNull(committeeFeed.revokedAt)));
  return feed?.createdAt ?? null;
};
