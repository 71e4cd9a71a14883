import { and, asc, eq, inArray, lte, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { committeeSeat, fact } from '#db/schema/index.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import type { SeatRow } from './committee-by-id.ts';

/** The last days of terms as facts up to an instant tell them, by seat. */
const lastDaysTold = async (db: Reader, committeeId: string, knownAt: Date): Promise<Map<string, PlainDate>> => {
  const told = await db
    .select({ data: fact.data })
    .from(fact)
    .where(
      and(
        inArray(fact.type, ['committees.member_appointed', 'committees.seat_ended']),
        eq(sql`${fact.data}->>'committeeId'`, committeeId),
        lte(fact.at, knownAt),
      ),
    )
    .orderBy(asc(fact.id));
  return new Map(told.map(({ data }) => [String(data.seatId), String(data.finishedOn)]));
};

/** The seats of a committee that stood at an instant, each with the last day it then had. What was later ended early or withdrawn was not known. */
export const seatsKnownAt = async (db: Reader, committeeId: string, knownAt: Date): Promise<SeatRow[]> => {
  const rows = await db
    .select()
    .from(committeeSeat)
    .where(and(eq(committeeSeat.committeeId, committeeId), lte(committeeSeat.recordedAt, knownAt)));
  const lastDays = await lastDaysTold(db, committeeId, knownAt);
  return rows
    .filter(({ withdrawnAt }) => withdrawnAt === null || withdrawnAt > knownAt)
    .map((row) => ({ ...row, finishedOn: lastDays.get(row.id) ?? row.finishedOn, withdrawnAt: null }));
};
