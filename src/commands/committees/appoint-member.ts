import type { Database } from '#db/client.ts';
import { committeeSeat } from '#db/schema/index.ts';
import { type Actor, type Forbidden, may } from '#domain/auth/permission.ts';
import type { NewSeat } from '#domain/committees/committee.ts';
import { type CommitteeRefusal, seatFaults } from '#domain/committees/seat-faults.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused, refusedTogether } from '#domain/shared/outcome.ts';
import { committeeById, standingSeats } from '#queries/committees/committee-by-id.ts';
import { affiliatedFrom } from '#queries/people/affiliated-from.ts';
import { advanceLearner } from '../progress/advance-learner.ts';
import { record } from '../record.ts';

/** Gives a person a seat on a committee for a term; what the seat requires is raised in the same transaction. Returns the seat's id. */
export const appointMember = (
  db: Database,
  given: NewSeat,
  { actor, now }: { actor: Actor; now: Date },
): Promise<Outcome<string, Forbidden | NotFound | CommitteeRefusal>> =>
  db.transaction(async (tx) => {
    const { committeeId, personId, role, startedOn, finishedOn, appointedOn } = given;
    const found = await committeeById(tx, committeeId);
    if (!found) return refused({ code: 'shared.not_found' });
    const { institutionId, foundedOn } = found;
    if (!may(actor, 'committees.manage', { institutionId })) return refused({ code: 'auth.forbidden', permission: 'committees.manage' });
    const known = await affiliatedFrom(tx, institutionId, [personId], startedOn);
    const there = await standingSeats(tx, committeeId);
    const [fault, ...also] = seatFaults(given, { foundedOn, person: known.has(personId) ? 'known' : 'unknown', there });
    if (fault) return refusedTogether(fault, also);

    const id = crypto.randomUUID();
    await tx.insert(committeeSeat).values({ id, ...given, recordedAt: now });
    const data = { seatId: id, committeeId, role, startedOn, finishedOn, appointedOn };
    await record(tx, actor, now, [{ type: 'committees.member_appointed', about: personId, institutionId, data }]);
    await advanceLearner(tx, personId, now, actor);
    return granted(id);
  });
