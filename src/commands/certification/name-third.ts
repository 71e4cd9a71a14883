import type { Database } from '#db/client.ts';
import { certificationAssessor } from '#db/schema/index.ts';
import { actorRef } from '#domain/audit/fact.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { lastPractical } from '#queries/certification/applications-of.ts';
import { record } from '../record.ts';
import { assessorNamed } from './arrange-practical.ts';
import { type OfficeRefusal, officeApplication } from './office-application.ts';

/** Names a third assessor where two came to different ends. Returns the id of the practical. */
export const nameThird = (
  db: Database,
  { applicationId, third }: { applicationId: string; third: string },
  { actor, now }: { actor: Actor; now: Date },
): Promise<Outcome<string, OfficeRefusal>> =>
  db.transaction(async (tx) => {
    const found = await officeApplication(tx, applicationId, actor);
    if (!found.ok) return found;
    const practical = await lastPractical(tx, found.value);
    if (practical?.agreement.state !== 'third' || practical.assessors.length > 2)
      return refused({ code: 'certification.third_not_needed' });
    const named = await assessorNamed(tx, found.value, { field: 'third', number: third });
    if (!named.ok) return named;
    if (practical.assessors.some(({ personId }) => personId === named.value))
      return refused({ code: 'certification.assessors_alike', field: 'third' });
    const { personId, institutionId, track } = found.value;
    const seat = { id: crypto.randomUUID(), practicalId: practical.id, personId: named.value, seat: 3 };
    await tx.insert(certificationAssessor).values({ ...seat, namedBy: actorRef(actor), namedAt: now });
    const data = { practicalId: practical.id, applicationId, track };
    await record(tx, actor, now, [{ type: 'certification.third_named', about: personId, institutionId, data }]);
    return granted(practical.id);
  });
