import type { Database } from '#db/client.ts';
import { certificationOffice } from '#db/schema/index.ts';
import { actorRef } from '#domain/audit/fact.ts';
import { type Actor, type Forbidden, may } from '#domain/auth/permission.ts';
import type { Office } from '#domain/certification/application.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { record } from '../record.ts';

/** Says for an institution whether one officer issues, or one proposes and another issues. What was proposed or issued before stays. */
export const setOffice = (
  db: Database,
  { institutionId, office }: { institutionId: string; office: Office },
  { actor, now }: { actor: Actor; now: Date },
): Promise<Outcome<Office, Forbidden>> =>
  db.transaction(async (tx) => {
    if (!may(actor, 'certifications.issue', { institutionId }))
      return refused({ code: 'auth.forbidden', permission: 'certifications.issue' });
    await tx.insert(certificationOffice).values({ id: crypto.randomUUID(), institutionId, office, setBy: actorRef(actor), setAt: now });
    await record(tx, actor, now, [{ type: 'certification.office_set', about: null, institutionId, data: { office } }]);
    return granted(office);
  });
