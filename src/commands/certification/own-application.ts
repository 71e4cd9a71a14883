import type { Tx } from '#db/client.ts';
import type { Actor } from '#domain/auth/permission.ts';
import type { CertificationRefusal } from '#domain/certification/refusals.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { type ApplicationRow, applicationById } from '#queries/certification/applications-of.ts';

/** The actor's own application while it is open; somebody else's is not found. */
export const ownApplication = async (
  tx: Tx,
  id: string,
  actor: Extract<Actor, { kind: 'person' }>,
): Promise<Outcome<ApplicationRow, NotFound | CertificationRefusal>> => {
  const found = await applicationById(tx, id);
  if (found?.personId !== actor.personId) return refused({ code: 'shared.not_found' });
  return found.closedAt === null ? granted(found) : refused({ code: 'certification.closed' });
};
