import { eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { publicConsultation } from '#db/schema/index.ts';
import { actorRef } from '#domain/audit/fact.ts';
import { type Actor, type Forbidden, may } from '#domain/auth/permission.ts';
import type { NewConsultation } from '#domain/participation/forms.ts';
import type { ParticipationRefusal } from '#domain/participation/refusals.ts';
import { granted, type Outcome, refused, refusedTogether } from '#domain/shared/outcome.ts';
import { isUnitWithin } from '#queries/requirements/unit-within.ts';
import { record } from '../record.ts';

/** Puts a question to the public. From now on it can be read; it can be answered from the day it opens. */
export const announceConsultation = (
  db: Database,
  given: NewConsultation,
  { actor, now }: { actor: Actor; now: Date },
): Promise<Outcome<string, Forbidden | ParticipationRefusal>> =>
  db.transaction(async (tx) => {
    const { institutionId, unitId } = given;
    const forbidden = { code: 'auth.forbidden', permission: 'participation.host' } as const;
    if (!may(actor, 'participation.host', { institutionId })) return refused(forbidden);
    if (unitId !== null && !(await isUnitWithin(tx, unitId, { institutionId, unitId: null }))) return refused(forbidden);
    const faults: ParticipationRefusal[] = [];
    if (given.closesOn < given.opensOn) faults.push({ code: 'participation.closes_before_opening', field: 'closesOn' });
    const english = ['questionEn', 'backgroundEn', 'canChangeEn', 'cannotChangeEn', 'checkedHowEn'] as const;
    const lacks = english.find((field) => given[field] === null);
    if (lacks && english.some((field) => given[field] !== null)) faults.push({ code: 'participation.half_translated', field: lacks });
    const [taken] = await tx.select({ id: publicConsultation.id }).from(publicConsultation).where(eq(publicConsultation.slug, given.slug));
    if (taken) faults.push({ code: 'participation.address_taken', field: 'slug' });
    const [fault, ...also] = faults;
    if (fault) return refusedTogether(fault, also);
    const id = crypto.randomUUID();
    await tx.insert(publicConsultation).values({ id, ...given, createdBy: actorRef(actor), createdAt: now });
    const data = { consultationId: id, opensOn: given.opensOn, closesOn: given.closesOn };
    await record(tx, actor, now, [{ type: 'participation.consultation_announced', about: null, institutionId, data }]);
    return granted(id);
  });
