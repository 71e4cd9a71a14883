import type { Tx } from '#db/client.ts';
import { type Actor, type Forbidden, may } from '#domain/auth/permission.ts';
import type { CertificationRefusal } from '#domain/certification/refusals.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { type ApplicationRow, applicationById } from '#queries/certification/applications-of.ts';

export type OfficeRefusal = Forbidden | NotFound | CertificationRefusal;

/** An open application that the candidate has made, for an officer who is somebody else. */
export const officeApplication = async (tx: Tx, id: string, actor: Actor): Promise<Outcome<ApplicationRow, OfficeRefusal>> => {
  const found = await applicationById(tx, id);
  if (!found) return refused({ code: 'shared.not_found' });
  if (!may(actor, 'certifications.issue', { institutionId: found.institutionId }))
    return refused({ code: 'auth.forbidden', permission: 'certifications.issue' });
  if (actor.kind === 'person' && actor.personId === found.personId) return refused({ code: 'certification.own_case' });
  if (found.closedAt !== null) return refused({ code: 'certification.closed' });
  return found.appliedAt === null ? refused({ code: 'certification.not_applied' }) : granted(found);
};
