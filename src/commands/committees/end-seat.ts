import { eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { committeeSeat } from '#db/schema/index.ts';
import { type Actor, type Forbidden, may } from '#domain/auth/permission.ts';
import type { CommitteeRefusal } from '#domain/committees/seat-faults.ts';
import type { Fact } from '#domain/facts.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { dayOf, type PlainDate } from '#domain/shared/plain-date.ts';
import { seatById } from '#queries/committees/committee-by-id.ts';
import { record } from '../record.ts';
import { cancelOpen } from '../requirements/cancel-open.ts';
import { refreshStatuses } from '../requirements/refresh-statuses.ts';

/** Ends a term before its time. Once the last day has come, what the seat still asked is cancelled; the seat stays on record. Returns the committee's id. */
export const endSeat = (
  db: Database,
  { seatId, finishedOn }: { seatId: string; finishedOn: PlainDate },
  { actor, now }: { actor: Actor; now: Date },
): Promise<Outcome<string, Forbidden | NotFound | CommitteeRefusal>> =>
  db.transaction(async (tx) => {
    const found = await seatById(tx, seatId);
    if (!found) return refused({ code: 'shared.not_found' });
    const { seat, committee } = found;
    const { institutionId, id: committeeId } = committee;
    if (!may(actor, 'committees.manage', { institutionId })) return refused({ code: 'auth.forbidden', permission: 'committees.manage' });
    if (seat.withdrawnAt) return refused({ code: 'committees.seat_withdrawn' });
    if (finishedOn < seat.startedOn)
      return refused({ code: 'committees.ends_before_start', field: 'finishedOn', startedOn: seat.startedOn });
    if (finishedOn > seat.finishedOn) return refused({ code: 'committees.after_term', field: 'finishedOn', finishedOn: seat.finishedOn });

    const { personId } = seat;
    await tx.update(committeeSeat).set({ finishedOn }).where(eq(committeeSeat.id, seatId));
    const facts: Fact[] = [
      { type: 'committees.seat_ended', about: personId, institutionId, data: { seatId, committeeId, finishedOn } },
      ...(finishedOn <= dayOf(now) ? await cancelOpen(tx, { occasion: seatId, personId, institutionId }, now) : []),
    ];
    await record(tx, actor, now, facts);
    await refreshStatuses(tx, [personId], now);
    return granted(committeeId);
  });
