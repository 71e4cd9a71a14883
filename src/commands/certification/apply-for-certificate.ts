import { eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { certificationApplication } from '#db/schema/index.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { mayApply } from '#domain/certification/eligibility.ts';
import type { CertificationRefusal } from '#domain/certification/refusals.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { rulesOfApplication } from '#queries/certification/applications-of.ts';
import { candidacyOf } from '#queries/certification/candidacy.ts';
import { record } from '../record.ts';
import { ownApplication } from './own-application.ts';

/** Asks the office for the certificate, once everything but the practical is there. Returns the id of the application. */
export const applyForCertificate = (
  db: Database,
  id: string,
  { actor, now }: { actor: Extract<Actor, { kind: 'person' }>; now: Date },
): Promise<Outcome<string, NotFound | CertificationRefusal>> =>
  db.transaction(async (tx) => {
    const found = await ownApplication(tx, id, actor);
    if (!found.ok) return found;
    const application = found.value;
    if (application.appliedAt !== null) return refused({ code: 'certification.already_applied' });
    const { track, rules } = await rulesOfApplication(tx, application);
    const { personId, institutionId, track: slug } = application;
    const { conditions } = await candidacyOf(tx, personId, { slug, track, rules, application, day: dayOf(now) });
    if (!mayApply(conditions))
      return refused({
        code: 'certification.still_missing',
        missing: conditions.filter(({ met, is }) => !met && is !== 'practical').length,
      });
    await tx.update(certificationApplication).set({ appliedAt: now }).where(eq(certificationApplication.id, id));
    await record(tx, actor, now, [
      { type: 'certification.applied', about: personId, institutionId, data: { applicationId: id, track: slug } },
    ]);
    return granted(id);
  });
