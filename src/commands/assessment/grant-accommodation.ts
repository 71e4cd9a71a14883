import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { accommodation } from '#db/schema/index.ts';
import type { Accommodation, AccommodationRefusal } from '#domain/assessment/accommodation.ts';
import { actorRef } from '#domain/audit/fact.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { officerPlace } from '#queries/assessment/officer-place.ts';
import { record } from '../record.ts';

type By = { actor: Actor; now: Date };
type Given = Accommodation & { personId: string; reason: string };

/** Grants somebody what they need to be examined fairly, for a time. Papers begun from then on have it. Returns its id. */
export const grantAccommodation = (
  db: Database,
  { personId, ...given }: Given,
  { actor, now }: By,
): Promise<Outcome<string, Forbidden | AccommodationRefusal>> =>
  db.transaction(async (tx) => {
    const place = await officerPlace(tx, personId, actor, 'exams.manage');
    if (!place) return refused({ code: 'auth.forbidden', permission: 'exams.manage' });
    if (actor.kind === 'person' && actor.personId === personId) return refused({ code: 'assessment.accommodation_own', field: 'reason' });
    const { timePercent, largePrint, reader, fromOn, untilOn } = given;
    if (timePercent === 100 && !largePrint && !reader)
      return refused({ code: 'assessment.accommodation_grants_nothing', field: 'timePercent' });
    if (untilOn < fromOn) return refused({ code: 'assessment.accommodation_ends_before_start', field: 'untilOn' });
    const id = crypto.randomUUID();
    const institutionId = place.institution.id;
    await tx.insert(accommodation).values({ id, personId, institutionId, ...given, grantedBy: actorRef(actor), grantedAt: now });
    // What it is for stays out of the log, where more people read than need to know.
    await record(tx, actor, now, [
      { type: 'assessment.accommodation_granted', about: personId, institutionId, data: { accommodationId: id, fromOn, untilOn } },
    ]);
    return granted(id);
  });

/** Takes it back: papers already begun keep their time. */
export const withdrawAccommodation = (
  db: Database,
  { accommodationId, personId }: { accommodationId: string; personId: string },
  { actor, now }: By,
): Promise<Outcome<null, Forbidden | NotFound>> =>
  db.transaction(async (tx) => {
    const place = await officerPlace(tx, personId, actor, 'exams.manage');
    if (!place) return refused({ code: 'auth.forbidden', permission: 'exams.manage' });
    const institutionId = place.institution.id;
    const [gone] = await tx
      .update(accommodation)
      .set({ withdrawnAt: now })
      .where(
        and(
          eq(accommodation.id, accommodationId),
          eq(accommodation.personId, personId),
          eq(accommodation.institutionId, institutionId),
          isNull(accommodation.withdrawnAt),
        ),
      )
      .returning({ id: accommodation.id });
    if (!gone) return refused({ code: 'shared.not_found' });
    await record(tx, actor, now, [
      { type: 'assessment.accommodation_withdrawn', about: personId, institutionId, data: { accommodationId } },
    ]);
    return granted(null);
  });
