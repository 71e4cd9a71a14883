import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { committeeRegistration } from '#db/schema/index.ts';
import { actorRef } from '#domain/audit/fact.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import type { NewRegistration } from '#domain/committees/registration.ts';
import { registrationFaults } from '#domain/committees/registration-faults.ts';
import type { CommitteeRefusal } from '#domain/committees/seat-faults.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refusedTogether } from '#domain/shared/outcome.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { record } from '../record.ts';
import { committeeToKeep } from './committee-to-keep.ts';

/** Writes down that a committee was registered on the national platform, or that a change was entered there. Returns the entry's id. */
export const enterRegistration = (
  db: Database,
  given: NewRegistration,
  { actor, now }: { actor: Actor; now: Date },
): Promise<Outcome<string, Forbidden | NotFound | CommitteeRefusal>> =>
  db.transaction(async (tx) => {
    const { committeeId, kind, onDay } = given;
    const found = await committeeToKeep(tx, committeeId, actor);
    if (!found.ok) return found;
    const { institutionId, foundedOn } = found.value;
    const there = await tx
      .select()
      .from(committeeRegistration)
      .where(and(eq(committeeRegistration.committeeId, committeeId), isNull(committeeRegistration.withdrawnAt)));
    const [fault, ...also] = registrationFaults(given, { foundedOn, there, today: dayOf(now) });
    if (fault) return refusedTogether(fault, also);

    const id = crypto.randomUUID();
    await tx.insert(committeeRegistration).values({ id, ...given, recordedAt: now, recordedBy: actorRef(actor) });
    await record(tx, actor, now, [
      { type: 'committees.registration_entered', about: null, institutionId, data: { registrationId: id, committeeId, kind, onDay } },
    ]);
    return granted(id);
  });
