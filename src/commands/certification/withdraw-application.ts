import { eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { certificationApplication } from '#db/schema/index.ts';
import { actorRef } from '#domain/audit/fact.ts';
import type { Actor } from '#domain/auth/permission.ts';
import type { CertificationRefusal } from '#domain/certification/refusals.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome } from '#domain/shared/outcome.ts';
import { record } from '../record.ts';
import { ownApplication } from './own-application.ts';

/** Leaves the way to a certificate; what was learnt and passed stays. Returns the track. */
export const withdrawApplication = (
  db: Database,
  id: string,
  { actor, now }: { actor: Extract<Actor, { kind: 'person' }>; now: Date },
): Promise<Outcome<string, NotFound | CertificationRefusal>> =>
  db.transaction(async (tx) => {
    const found = await ownApplication(tx, id, actor);
    if (!found.ok) return found;
    const { personId, institutionId, track } = found.value;
    await tx
      .update(certificationApplication)
      .set({ closedAt: now, closedAs: 'withdrawn', closedBy: actorRef(actor) })
      .where(eq(certificationApplication.id, id));
    const data = { applicationId: id, track, as: 'withdrawn' as const };
    await record(tx, actor, now, [{ type: 'certification.application_closed', about: personId, institutionId, data }]);
    return granted(track);
  });
