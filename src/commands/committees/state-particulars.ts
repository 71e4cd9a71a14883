import type { Database } from '#db/client.ts';
import { committeeParticulars } from '#db/schema/index.ts';
import { actorRef } from '#domain/audit/fact.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import type { StatedParticulars } from '#domain/committees/particulars.ts';
import type { CommitteeRefusal } from '#domain/committees/seat-faults.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { record } from '../record.ts';
import { seatToChange } from './seat-to-change.ts';

/** Writes down what the composition of a committee asks about a member, from a day of the term on. Nothing stated before is changed. Returns the committee's id. */
export const stateParticulars = (
  db: Database,
  given: StatedParticulars,
  { actor, now }: { actor: Actor; now: Date },
): Promise<Outcome<string, Forbidden | NotFound | CommitteeRefusal>> =>
  db.transaction(async (tx) => {
    const { seatId, fromOn } = given;
    const found = await seatToChange(tx, seatId, actor);
    if (!found.ok) return found;
    const { seat, institutionId } = found.value;
    const { committeeId, personId, startedOn, finishedOn } = seat;
    if (fromOn < startedOn || fromOn > finishedOn)
      return refused({ code: 'committees.outside_term', field: 'fromOn', startedOn, finishedOn });
    // A term that has not begun is stated for its first day.
    if (fromOn > dayOf(now) && fromOn !== startedOn) return refused({ code: 'committees.particulars_ahead', field: 'fromOn' });

    await tx.insert(committeeParticulars).values({ id: crypto.randomUUID(), ...given, recordedAt: now, recordedBy: actorRef(actor) });
    await record(tx, actor, now, [
      { type: 'committees.particulars_stated', about: personId, institutionId, data: { seatId, committeeId, fromOn } },
    ]);
    return granted(committeeId);
  });
