import { and, eq, gt, isNull, lte, or } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { completion, hoursEntry, recordOfLearning } from '#db/schema/index.ts';
import type { HourTopic } from '#domain/events/topics.ts';
import { type CountedEntry, countedHours, type HourEntry } from '#domain/hours/ledger.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { among } from '../shared/among.ts';

/** An entry of the ledger with where it came from. A completed course stands under its own name as topic. */
export type LedgerEntry = HourEntry & {
  personId: string;
  eventId: string | null;
  claimId: string | null;
  completionId: string | null;
  institutionId: string | null;
};

/** What was entered in the ledgers of these people and not withdrawn, now or as it was known at an instant; by events and recognised claims alone. */
export const hoursEntered = async (db: Reader, personIds: readonly string[], knownAt?: Date): Promise<LedgerEntry[]> => {
  const standing =
    knownAt === undefined
      ? isNull(hoursEntry.withdrawnAt)
      : and(lte(hoursEntry.recordedAt, knownAt), or(isNull(hoursEntry.withdrawnAt), gt(hoursEntry.withdrawnAt, knownAt)));
  const rows = await db
    .select()
    .from(hoursEntry)
    .where(and(among(hoursEntry.personId, personIds), standing));
  return rows.map(({ earnedOn, recordedAt, ...row }) => ({ ...row, on: earnedOn, number: recordedAt.getTime(), completionId: null }));
};

/** The courses that these people completed, as hours. Those whose record was revoked, by then, count for nothing. */
const coursesCompleted = async (db: Reader, personIds: readonly string[], knownAt?: Date): Promise<LedgerEntry[]> => {
  const rows = await db
    .select({
      id: completion.id,
      personId: completion.personId,
      topic: completion.course,
      minutes: completion.minutes,
      on: completion.completedOn,
      at: completion.completedAt,
      revokedAt: recordOfLearning.revokedAt,
    })
    .from(completion)
    .leftJoin(recordOfLearning, and(eq(recordOfLearning.completionId, completion.id), isNull(recordOfLearning.supersededBy)))
    .where(and(among(completion.personId, personIds), knownAt && lte(completion.completedAt, knownAt)));
  return rows
    .filter(({ revokedAt }) => revokedAt === null || (knownAt !== undefined && revokedAt > knownAt))
    .map(({ at, revokedAt: _, ...row }) => ({
      ...row,
      kind: 'course',
      number: at.getTime(),
      eventId: null,
      claimId: null,
      completionId: row.id,
      institutionId: null,
    }));
};

/** The whole ledger of each of these people with what of each entry counts, now or as known at an instant. At most some hundreds at a time. */
export const ledgersOf = async (
  db: Reader,
  personIds: readonly string[],
  knownAt?: Date,
): Promise<Map<string, CountedEntry<LedgerEntry>[]>> => {
  const all = [...(await hoursEntered(db, personIds, knownAt)), ...(await coursesCompleted(db, personIds, knownAt))];
  const by = Map.groupBy(all, ({ personId }) => personId);
  return new Map(personIds.map((personId) => [personId, countedHours(by.get(personId) ?? [])]));
};

/** A topic that hours may be about: one of events, or a course by its name. */
export type AnyTopic = HourTopic | (string & {});
export type Period = { from: PlainDate; until: PlainDate };
