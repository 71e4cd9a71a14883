import type { Database } from '#db/client.ts';
import { committeeCharter } from '#db/schema/index.ts';
import { actorRef } from '#domain/audit/fact.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import type { NewCharter } from '#domain/committees/charter.ts';
import type { CommitteeRefusal } from '#domain/committees/seat-faults.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { record } from '../record.ts';
import { committeeToKeep } from './committee-to-keep.ts';

/** Enters a version of a committee's charter. Earlier versions stay. Returns its id. */
export const adoptCharter = (
  db: Database,
  given: NewCharter,
  { actor, now }: { actor: Actor; now: Date },
): Promise<Outcome<string, Forbidden | NotFound | CommitteeRefusal>> =>
  db.transaction(async (tx) => {
    const { committeeId, adoptedOn } = given;
    const found = await committeeToKeep(tx, committeeId, actor);
    if (!found.ok) return found;
    if (adoptedOn > dayOf(now)) return refused({ code: 'committees.day_ahead', field: 'adoptedOn' });

    const id = crypto.randomUUID();
    await tx.insert(committeeCharter).values({ id, ...given, recordedAt: now, recordedBy: actorRef(actor) });
    const { institutionId } = found.value;
    await record(tx, actor, now, [
      { type: 'committees.charter_adopted', about: null, institutionId, data: { charterId: id, committeeId, adoptedOn } },
    ]);
    return granted(id);
  });
