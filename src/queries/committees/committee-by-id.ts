import { and, eq, isNull } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { committee, committeeSeat } from '#db/schema/index.ts';

export type CommitteeRow = typeof committee.$inferSelect;
export type SeatRow = typeof committeeSeat.$inferSelect;

export const committeeById = async (db: Reader, id: string): Promise<CommitteeRow | undefined> =>
  (await db.select().from(committee).where(eq(committee.id, id)))[0];

/** The seats of a committee that stand, past ones too; what was entered by mistake is left out. */
export const standingSeats = (db: Reader, committeeId: string): Promise<SeatRow[]> =>
  db
    .select()
    .from(committeeSeat)
    .where(and(eq(committeeSeat.committeeId, committeeId), isNull(committeeSeat.withdrawnAt)));

/** A seat with its committee. */
export const seatById = async (db: Reader, id: string): Promise<{ seat: SeatRow; committee: CommitteeRow } | undefined> => {
  const [found] = await db
    .select({ seat: committeeSeat, committee })
    .from(committeeSeat)
    .innerJoin(committee, eq(committee.id, committeeSeat.committeeId))
    .where(eq(committeeSeat.id, id));
  return found;
};
