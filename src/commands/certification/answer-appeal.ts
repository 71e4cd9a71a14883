import { eq } from 'drizzle-orm';
import type { Database, Tx } from '#db/client.ts';
import { certificationAppeal } from '#db/schema/index.ts';
import { actorRef } from '#domain/audit/fact.ts';
import { type Actor, may } from '#domain/auth/permission.ts';
import type { AppealDecision } from '#domain/certification/appeal.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { type AppealGround, applicationGround, certificateGround } from '#queries/certification/appeal-ground.ts';
import { advanceLearner } from '../progress/advance-learner.ts';
import { record } from '../record.ts';
import { type ChangeRefusal, stateEvent } from './certificate-to-change.ts';
import { takeUpAgain } from './take-up-again.ts';

/** What an appeal that is upheld leads to: the certificate counts again from today, or the refused application goes on. */
const follow = async (
  tx: Tx,
  { certificate, application, personId, institutionId, track }: AppealGround,
  words: string,
  context: { actor: Actor; now: Date },
) => {
  const { actor, now } = context;
  if (certificate) {
    const onDay = dayOf(now);
    await stateEvent(tx, certificate.id, { kind: 'reinstated', onDay, untilDay: null, reason: 'reviewed', words }, context);
    const data = { serial: certificate.serial, track, onDay };
    await record(tx, actor, now, [{ type: 'certification.certificate_reinstated', about: personId, institutionId, data }]);
    await advanceLearner(tx, personId, now, actor);
  } else if (application?.closedAs === 'refused') await takeUpAgain(tx, application);
};

/** Answers an appeal, by an officer who had no part in what it is about. Returns its id. */
export const answerAppeal = (
  db: Database,
  { appealId, decision, answer }: { appealId: string; decision: AppealDecision; answer: string },
  { actor, now }: { actor: Actor; now: Date },
): Promise<Outcome<string, ChangeRefusal>> =>
  db.transaction(async (tx) => {
    const [appeal] = await tx.select().from(certificationAppeal).where(eq(certificationAppeal.id, appealId));
    if (!appeal) return refused({ code: 'shared.not_found' });
    const { personId, institutionId, applicationId, certificationId } = appeal;
    if (!may(actor, 'certifications.issue', { institutionId }))
      return refused({ code: 'auth.forbidden', permission: 'certifications.issue' });
    if (appeal.answeredAt !== null) return refused({ code: 'certification.appeal_answered' });
    if (actor.kind === 'person' && actor.personId === personId) return refused({ code: 'certification.own_case' });
    const ground = applicationId === null ? await certificateGround(tx, certificationId ?? '') : await applicationGround(tx, applicationId);
    if (!ground) throw new Error(`The appeal ${appealId} is about nothing.`);
    if (ground.involved.includes(actorRef(actor))) return refused({ code: 'certification.involved_before' });
    await tx
      .update(certificationAppeal)
      .set({ decision, answer, answeredBy: actorRef(actor), answeredAt: now })
      .where(eq(certificationAppeal.id, appealId));
    await record(tx, actor, now, [{ type: 'certification.appeal_answered', about: personId, institutionId, data: { appealId, decision } }]);
    if (decision === 'upheld') await follow(tx, ground, answer, { actor, now });
    return granted(appealId);
  });
