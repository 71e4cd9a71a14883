import { eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { committeeSeat } from '#db/schema/index.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import type { CommitteeRefusal } from '#domain/committees/seat-faults.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { advanceLearner } from '../progress/advance-learner.ts';
import { record } from '../record.ts';
import { seatToChange } from './seat-to-change.ts';

/** Ends a term before its time. Once the last day is over, what the seat still asked is cancelled; the seat stays on record. Returns the committee's id. */
export const endSeat = (
  db: Database,
  { seatId, finishedOn }: { seatId: string; finishedOn: PlainDate },
  { actor, now }: { actor: Actor; now: Date },
): Promise<Outcome<string, Forbidden | NotFound | CommitteeRefusal>> =>
  db.transaction(async (tx) => {
    const found = await seatToChange(tx, seatId, actor);
    if (!found.ok) return found;
    const { seat, institutionId } = found.value;
    if (finishedOn < seat.startedOn)
      return refused({ code: 'committees.ends_before_start', field: 'finishedOn', startedOn: seat.startedOn });
    if (finishedOn > seat.finishedOn) return refused({ code: 'committees.after_term', field: 'finishedOn', finishedOn: seat.finishedOn });

    const { personId, committeeId } = seat;
    await tx.update(committeeSeat).set({ finishedOn }).where(eq(committeeSeat.id, seatId));
    await record(tx, actor, now, [
      { type: 'committees.seat_ended', about: personId, institutionId, data: { seatId, committeeId, finishedOn } },
    ]);
    await advanceLearner(tx, personId, now, actor);
    return granted(committeeId);
  });
