import { eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { consultation } from '#db/schema/index.ts';
import { actorRef } from '#domain/audit/fact.ts';
import { type Actor, type Forbidden, may } from '#domain/auth/permission.ts';
import { answerBy, type ConsultationRefusal } from '#domain/consultation/consultation.ts';
import type { HourTopic } from '#domain/events/topics.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { consultationById, sideOf } from '#queries/consultation/consultation-by-id.ts';
import { providerById } from '#queries/events/provider-for.ts';
import { record } from '../record.ts';

type Question = { institutionId: string; providerId: string; topic: HourTopic; subject: string; question: string };
type Refused = Forbidden | NotFound | ConsultationRefusal;

/** Puts a question of an institution to the desk of a provider, which answers by a day that is promised at once. */
export const askQuestion = (
  db: Database,
  given: Question,
  { actor, now }: { actor: Extract<Actor, { kind: 'person' }>; now: Date },
): Promise<Outcome<string, Refused>> =>
  db.transaction(async (tx) => {
    const { institutionId } = given;
    if (!may(actor, 'consultations.ask', given)) return refused({ code: 'auth.forbidden', permission: 'consultations.ask' });
    const desk = await providerById(tx, given.providerId);
    if (!desk || desk.endedAt !== null) return refused({ code: 'consultation.no_such_desk', field: 'providerId' });
    const id = crypto.randomUUID();
    const by = answerBy(now);
    await tx.insert(consultation).values({ id, ...given, personId: actor.personId, askedAt: now, answerBy: by });
    const data = { consultationId: id, answerBy: by };
    await record(tx, actor, now, [{ type: 'consultation.asked', about: actor.personId, institutionId, data }]);
    return granted(id);
  });

/** The desk answers, once. */
export const answerQuestion = (
  db: Database,
  { consultationId, answer }: { consultationId: string; answer: string },
  { actor, now }: { actor: Actor; now: Date },
): Promise<Outcome<string, Refused>> =>
  db.transaction(async (tx) => {
    const asked = await consultationById(tx, consultationId);
    if (!asked) return refused({ code: 'shared.not_found' });
    if (sideOf(actor, asked) !== 'answers') return refused({ code: 'auth.forbidden', permission: 'consultations.answer' });
    if (asked.answeredAt !== null) return refused({ code: 'consultation.answered_already' });
    await tx
      .update(consultation)
      .set({ answer, answeredBy: actorRef(actor), answeredAt: now })
      .where(eq(consultation.id, consultationId));
    const { institutionId } = asked.desk;
    await record(tx, actor, now, [{ type: 'consultation.answered', about: null, institutionId, data: { consultationId } }]);
    return granted(consultationId);
  });
