import type { Database, Tx } from '#db/client.ts';
import { certificationAssessor, certificationPractical } from '#db/schema/index.ts';
import { actorRef } from '#domain/audit/fact.ts';
import type { Actor } from '#domain/auth/permission.ts';
import type { CertificationRefusal } from '#domain/certification/refusals.ts';
import { granted, type Outcome, refused, refusedTogether } from '#domain/shared/outcome.ts';
import { lastPractical, practicalAskedBy } from '#queries/certification/applications-of.ts';
import { peopleNamed } from '#queries/people/people-named.ts';
import { record } from '../record.ts';
import { type OfficeRefusal, officeApplication } from './office-application.ts';

type Seat = 'first' | 'second' | 'third';

/** Whom a staff number names as an assessor: one person of the institution, who is not the candidate. */
export const assessorNamed = async (
  tx: Tx,
  { institutionId, personId }: { institutionId: string; personId: string },
  { field, number }: { field: Seat; number: string },
): Promise<Outcome<string, CertificationRefusal>> => {
  const { personIds } = await peopleNamed(tx, institutionId, { numbers: [number.trim()] });
  const [found] = personIds;
  if (found === undefined || personIds.length > 1) return refused({ code: 'certification.assessor_unknown', field, number });
  return found === personId ? refused({ code: 'certification.own_case' }) : granted(found);
};

/** Arranges a practical with two assessors, by their staff numbers; `brief` says on which file or at which meeting. Returns its id. */
export const arrangePractical = (
  db: Database,
  given: { applicationId: string; brief: string; first: string; second: string },
  { actor, now }: { actor: Actor; now: Date },
): Promise<Outcome<string, OfficeRefusal>> =>
  db.transaction(async (tx) => {
    const found = await officeApplication(tx, given.applicationId, actor);
    if (!found.ok) return found;
    const application = found.value;
    const last = await lastPractical(tx, application);
    if ((await practicalAskedBy(tx, application)) === null) return refused({ code: 'certification.no_practical' });
    if (last && !(last.agreement.state === 'decided' && last.agreement.result === 'failed'))
      return refused({ code: 'certification.practical_under_way' });
    const [first, second] = [
      await assessorNamed(tx, application, { field: 'first', number: given.first }),
      await assessorNamed(tx, application, { field: 'second', number: given.second }),
    ];
    const [fault, ...also] = [first, second].flatMap((one) => (one.ok ? [] : [one.refusal]));
    if (fault) return refusedTogether(fault, also);
    if (!first.ok || !second.ok) throw new Error('Both assessors were found.');
    if (first.value === second.value) return refused({ code: 'certification.assessors_alike', field: 'second' });

    const id = crypto.randomUUID();
    const { personId, institutionId, track, id: applicationId } = application;
    await tx.insert(certificationPractical).values({ id, applicationId, brief: given.brief, arrangedBy: actorRef(actor), arrangedAt: now });
    await tx.insert(certificationAssessor).values(
      [first.value, second.value].map((assessor, i) => ({
        ...{ id: crypto.randomUUID(), practicalId: id, personId: assessor, seat: i + 1, namedBy: actorRef(actor), namedAt: now },
      })),
    );
    await record(tx, actor, now, [
      { type: 'certification.practical_arranged', about: personId, institutionId, data: { practicalId: id, applicationId, track } },
    ]);
    return granted(id);
  });
