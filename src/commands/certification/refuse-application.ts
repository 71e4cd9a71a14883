import { eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { certificationApplication } from '#db/schema/index.ts';
import { actorRef } from '#domain/audit/fact.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { granted, type Outcome } from '#domain/shared/outcome.ts';
import { record } from '../record.ts';
import { type OfficeRefusal, officeApplication } from './office-application.ts';

/** Refuses an application, with words that the candidate reads and may appeal against. Returns its id. */
export const refuseApplication = (
  db: Database,
  { applicationId, words }: { applicationId: string; words: string },
  { actor, now }: { actor: Actor; now: Date },
): Promise<Outcome<string, OfficeRefusal>> =>
  db.transaction(async (tx) => {
    const found = await officeApplication(tx, applicationId, actor);
    if (!found.ok) return found;
    const { personId, institutionId, track } = found.value;
    await tx
      .update(certificationApplication)
      .set({ closedAt: now, closedAs: 'refused', closedBy: actorRef(actor), closedWords: words })
      .where(eq(certificationApplication.id, applicationId));
    const data = { applicationId, track, as: 'refused' as const };
    await record(tx, actor, now, [{ type: 'certification.application_closed', about: personId, institutionId, data }]);
    return granted(applicationId);
  });
