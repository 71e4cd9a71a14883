import { eq } from 'drizzle-orm';
import type { Database, Tx } from '#db/client.ts';
import { guidance, guidanceReview } from '#db/schema/index.ts';
import { actorRef } from '#domain/audit/fact.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import { type ConsultationRefusal, reviewsNeeded, whatTells } from '#domain/consultation/consultation.ts';
import type { Fact } from '#domain/facts.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused, refusedTogether } from '#domain/shared/outcome.ts';
import {
  type Asked,
  consultationById,
  type GuidanceRow,
  namesBehind,
  reviewersOf,
  sideOf,
} from '#queries/consultation/consultation-by-id.ts';
import { record } from '../record.ts';

type Context = { actor: Actor; now: Date };
type Refused = Forbidden | NotFound | ConsultationRefusal;
type Text = Pick<GuidanceRow, 'title' | 'question' | 'answer' | 'titleEn' | 'questionEn' | 'answerEn'>;

/** Writes, from an answer, a text that everybody may read: without a word that could tell who asked. It waits for two reviews. */
export const writeGuidance = (
  db: Database,
  { consultationId, ...text }: Text & { consultationId: string },
  { actor, now }: Context,
): Promise<Outcome<string, Refused>> =>
  db.transaction(async (tx) => {
    const asked = await consultationById(tx, consultationId);
    if (!asked) return refused({ code: 'shared.not_found' });
    if (sideOf(actor, asked) !== 'answers') return refused({ code: 'auth.forbidden', permission: 'consultations.answer' });
    if (asked.answeredAt === null) return refused({ code: 'consultation.not_answered' });
    const faults: ConsultationRefusal[] = [];
    const found = whatTells(Object.values(text).join('\n'), await namesBehind(tx, asked));
    if (found.length > 0) faults.push({ code: 'consultation.names_somebody', field: 'question', found });
    const english = [text.titleEn, text.questionEn, text.answerEn];
    if (english.some((one) => one !== null) && english.includes(null))
      faults.push({ code: 'consultation.half_translated', field: 'titleEn' });
    const [fault, ...also] = faults;
    if (fault) return refusedTogether(fault, also);
    const id = crypto.randomUUID();
    await tx.insert(guidance).values({ id, consultationId, state: 'draft', ...text, writtenBy: actorRef(actor), writtenAt: now });
    await record(tx, actor, now, [factOf('consultation.guidance_written', id, asked)]);
    return granted(consultationId);
  });

type Written =
  | 'consultation.guidance_written'
  | 'consultation.guidance_reviewed'
  | 'consultation.guidance_published'
  | 'consultation.guidance_withdrawn';
const factOf = (type: Written, guidanceId: string, { desk }: Asked): Fact => ({
  type,
  about: null,
  institutionId: desk.institutionId,
  data: { guidanceId },
});

/** A text with its question, where the actor is of the desk. */
const ofDesk = async (tx: Tx, guidanceId: string, actor: Actor): Promise<Outcome<{ text: GuidanceRow; asked: Asked }, Refused>> => {
  const [text] = await tx.select().from(guidance).where(eq(guidance.id, guidanceId));
  const asked = text && (await consultationById(tx, text.consultationId));
  if (!asked) return refused({ code: 'shared.not_found' });
  if (sideOf(actor, asked) !== 'answers') return refused({ code: 'auth.forbidden', permission: 'consultations.answer' });
  return granted({ text, asked });
};

/** Says that a text may be published. With the second such word, of two people neither of whom wrote it, it is. Returns the question's id. */
export const reviewGuidance = (
  db: Database,
  { guidanceId }: { guidanceId: string },
  { actor, now }: Context,
): Promise<Outcome<string, Refused>> =>
  db.transaction(async (tx) => {
    const found = await ofDesk(tx, guidanceId, actor);
    if (!found.ok) return found;
    const { text, asked } = found.value;
    const me = actorRef(actor);
    if (text.state !== 'draft') return refused({ code: 'consultation.not_a_draft' });
    if (text.writtenBy === me || `person:${asked.personId}` === me) return refused({ code: 'consultation.own_guidance' });
    const before = await reviewersOf(tx, guidanceId);
    if (before.includes(me)) return refused({ code: 'consultation.reviewed_already' });
    await tx.insert(guidanceReview).values({ id: crypto.randomUUID(), guidanceId, reviewedBy: me, reviewedAt: now });
    const facts = [factOf('consultation.guidance_reviewed', guidanceId, asked)];
    if (before.length + 1 >= reviewsNeeded) {
      await tx.update(guidance).set({ state: 'published', publishedAt: now }).where(eq(guidance.id, guidanceId));
      facts.push(factOf('consultation.guidance_published', guidanceId, asked));
    }
    await record(tx, actor, now, facts);
    return granted(asked.id);
  });

/** Takes a text back, before or after it was published, with the reason. */
export const withdrawGuidance = (
  db: Database,
  { guidanceId, reason }: { guidanceId: string; reason: string },
  { actor, now }: Context,
): Promise<Outcome<string, Refused>> =>
  db.transaction(async (tx) => {
    const found = await ofDesk(tx, guidanceId, actor);
    if (!found.ok) return found;
    const { text, asked } = found.value;
    if (text.state === 'withdrawn') return refused({ code: 'consultation.not_a_draft' });
    await tx.update(guidance).set({ state: 'withdrawn', withdrawnAt: now, withdrawnReason: reason }).where(eq(guidance.id, guidanceId));
    await record(tx, actor, now, [factOf('consultation.guidance_withdrawn', guidanceId, asked)]);
    return granted(asked.id);
  });
