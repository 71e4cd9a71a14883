import { eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { certificationPractical } from '#db/schema/index.ts';
import type { Actor } from '#domain/auth/permission.ts';
import type { CertificationRefusal } from '#domain/certification/refusals.ts';
import { writtenKinds } from '#domain/content/track.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { lastPractical } from '#queries/certification/applications-of.ts';
import { record } from '../record.ts';
import { ownApplication } from './own-application.ts';

/** Hands in what a candidate wrote for the practical, once. Returns the id of the practical. */
export const handInOpinion = (
  db: Database,
  { applicationId, opinion }: { applicationId: string; opinion: string },
  { actor, now }: { actor: Extract<Actor, { kind: 'person' }>; now: Date },
): Promise<Outcome<string, NotFound | CertificationRefusal>> =>
  db.transaction(async (tx) => {
    const found = await ownApplication(tx, applicationId, actor);
    if (!found.ok) return found;
    const practical = await lastPractical(tx, found.value);
    if (!practical || !writtenKinds.includes(practical.rules.kind)) return refused({ code: 'certification.no_practical' });
    if (practical.handedInAt !== null) return refused({ code: 'certification.already_handed_in' });
    await tx.update(certificationPractical).set({ opinion, handedInAt: now }).where(eq(certificationPractical.id, practical.id));
    const { personId, institutionId, track } = found.value;
    const data = { practicalId: practical.id, track };
    await record(tx, actor, now, [{ type: 'certification.opinion_handed_in', about: personId, institutionId, data }]);
    return granted(practical.id);
  });
