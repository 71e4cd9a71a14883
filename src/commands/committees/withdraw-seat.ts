import { eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { committeeSeat } from '#db/schema/index.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import type { CommitteeRefusal } from '#domain/committees/seat-faults.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome } from '#domain/shared/outcome.ts';
import { record } from '../record.ts';
import { cancelOpen } from '../requirements/cancel-open.ts';
import { refreshStatuses } from '../requirements/refresh-statuses.ts';
import { seatToChange } from './seat-to-change.ts';

/** Takes back a seat that was entered by mistake: it counts for nothing from now on, and the log keeps that it was there. Returns the committee's id. */
export const withdrawSeat = (
  db: Database,
  { seatId }: { seatId: string },
  { actor, now }: { actor: Actor; now: Date },
): Promise<Outcome<string, Forbidden | NotFound | CommitteeRefusal>> =>
  db.transaction(async (tx) => {
    const found = await seatToChange(tx, seatId, actor);
    if (!found.ok) return found;
    const { seat, institutionId } = found.value;

    const { personId, committeeId } = seat;
    await tx.update(committeeSeat).set({ withdrawnAt: now }).where(eq(committeeSeat.id, seatId));
    await record(tx, actor, now, [
      { type: 'committees.seat_withdrawn', about: personId, institutionId, data: { seatId, committeeId } },
      ...(await cancelOpen(tx, { occasion: seatId, personId, institutionId }, now)),
    ]);
    await refreshStatuses(tx, [personId], now);
    return granted(committeeId);
  });
