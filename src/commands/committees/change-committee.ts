import { eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { committee } from '#db/schema/index.ts';
import { type Actor, type Forbidden, may } from '#domain/auth/permission.ts';
import type { CommitteeChange } from '#domain/committees/committee.ts';
import type { CommitteeRefusal } from '#domain/committees/seat-faults.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused, refusedTogether } from '#domain/shared/outcome.ts';
import { committeeById, standingSeats } from '#queries/committees/committee-by-id.ts';
import { keepFormer } from '../keep-former.ts';
import { advanceLearners } from '../progress/advance-learner.ts';
import { record } from '../record.ts';
import { namesake } from './found-committee.ts';

/** Brings the register of a committee up to date. Requirements may ask for its fields, so whoever sits on it is looked at anew. */
export const changeCommittee = (
  db: Database,
  { committeeId, ...given }: CommitteeChange & { committeeId: string },
  { actor, now }: { actor: Actor; now: Date },
): Promise<Outcome<string, Forbidden | NotFound | CommitteeRefusal>> =>
  db.transaction(async (tx) => {
    const found = await committeeById(tx, committeeId);
    if (!found) return refused({ code: 'shared.not_found' });
    const { institutionId } = found;
    if (!may(actor, 'committees.manage', { institutionId })) return refused({ code: 'auth.forbidden', permission: 'committees.manage' });
    const seats = await standingSeats(tx, committeeId);
    const [first] = seats.map(({ startedOn }) => startedOn).sort();
    const faults: CommitteeRefusal[] = [];
    const taken = await namesake(tx, { institutionId, nameZh: given.nameZh }, committeeId);
    if (taken) faults.push(taken);
    if (first !== undefined && first < given.foundedOn)
      faults.push({ code: 'committees.seats_before_founding', field: 'foundedOn', startedOn: first });
    const [fault, ...also] = faults;
    if (fault) return refusedTogether(fault, also);

    const { kind, domains } = given;
    await keepFormer(tx, { kind: 'committee', entryId: committeeId, now }, { before: found, after: given });
    await tx.update(committee).set(given).where(eq(committee.id, committeeId));
    await record(tx, actor, now, [
      { type: 'committees.committee_changed', about: null, institutionId, data: { committeeId, kind, domains } },
    ]);
    await advanceLearners(tx, [...new Set(seats.map(({ personId }) => personId))], now, actor);
    return granted(committeeId);
  });
