import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { certificationAppeal } from '#db/schema/index.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { answerDay, lastAppealDay } from '#domain/certification/appeal.ts';
import type { CertificationRefusal } from '#domain/certification/refusals.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { applicationGround, certificateGround } from '#queries/certification/appeal-ground.ts';
import { record } from '../record.ts';

export type AppealAbout = { applicationId: string } | { certificateId: string };

/** Appeals against a refusal, a failed practical, a suspension or a revocation, within the days that the track gives. Returns the appeal's id. */
export const makeAppeal = (
  db: Database,
  { words, ...about }: AppealAbout & { words: string },
  { actor, now }: { actor: Extract<Actor, { kind: 'person' }>; now: Date },
): Promise<Outcome<string, NotFound | CertificationRefusal>> =>
  db.transaction(async (tx) => {
    const ground =
      'applicationId' in about ? await applicationGround(tx, about.applicationId) : await certificateGround(tx, about.certificateId);
    if (ground?.personId !== actor.personId) return refused({ code: 'shared.not_found' });
    if (ground.decidedAt === null) return refused({ code: 'certification.nothing_decided' });
    const until = lastAppealDay(ground.decidedAt, ground.days);
    if (dayOf(now) > until) return refused({ code: 'certification.appeal_too_late', until });
    const same =
      'applicationId' in about
        ? eq(certificationAppeal.applicationId, about.applicationId)
        : eq(certificationAppeal.certificationId, about.certificateId);
    const [open] = await tx
      .select({ id: certificationAppeal.id })
      .from(certificationAppeal)
      .where(and(same, isNull(certificationAppeal.answeredAt)));
    if (open) return refused({ code: 'certification.appeal_open' });

    const id = crypto.randomUUID();
    const { personId, institutionId } = ground;
    const answerBy = answerDay(now, ground.days);
    await tx.insert(certificationAppeal).values({
      ...{ id, personId, institutionId, words, madeAt: now, answerBy },
      applicationId: 'applicationId' in about ? about.applicationId : null,
      certificationId: 'certificateId' in about ? about.certificateId : null,
    });
    await record(tx, actor, now, [{ type: 'certification.appeal_made', about: personId, institutionId, data: { appealId: id, answerBy } }]);
    return granted(id);
  });
