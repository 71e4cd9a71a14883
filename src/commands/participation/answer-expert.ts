import { eq } from 'drizzle-orm';
import type { Database, Tx } from '#db/client.ts';
import { expertAnswer, expertAnswerReview, expertQuestion } from '#db/schema/index.ts';
import { actorRef } from '#domain/audit/fact.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import type { Fact } from '#domain/facts.ts';
import { answerReviews, type ExpertAnswer, type QuestionRefusal } from '#domain/participation/question.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { type AnswerRow, questionById, reviewsOf, sitsAtDesk } from '#queries/participation/questions.ts';
import { record } from '../record.ts';

type Context = { actor: Actor; now: Date };
type Refused = Forbidden | NotFound | QuestionRefusal;

const forbidden = refused({ code: 'auth.forbidden', permission: 'participation.answer' });
const about = { about: null, institutionId: null };

/** Writes an answer that everybody may read, with who says it and what they stand to gain. It waits for two people who did not write it. */
export const writeExpertAnswer = (
  db: Database,
  { questionId, ...text }: ExpertAnswer & { questionId: string },
  { actor, now }: Context,
): Promise<Outcome<string, Refused>> =>
  db.transaction(async (tx) => {
    if (!sitsAtDesk(actor)) return forbidden;
    const question = await questionById(tx, questionId);
    if (!question) return refused({ code: 'shared.not_found' });
    if (question.state !== 'taken') return refused({ code: 'participation.not_taken' });
    const english = ['titleEn', 'answerEn', 'expertEn', 'interestsEn'] as const;
    const lacks = english.find((field) => text[field] === null);
    if (lacks && english.some((field) => text[field] !== null))
      return refused({ code: 'participation.answer_half_translated', field: lacks });
    const id = crypto.randomUUID();
    await tx.insert(expertAnswer).values({ id, questionId, ...text, state: 'draft', writtenBy: actorRef(actor), writtenAt: now });
    await record(tx, actor, now, [{ type: 'participation.answer_written', ...about, data: { questionId, answerId: id } }]);
    return granted(id);
  });

const answerAtDesk = async (tx: Tx, answerId: string, actor: Actor): Promise<Outcome<AnswerRow, Refused>> => {
  if (!sitsAtDesk(actor)) return forbidden;
  const [text] = await tx.select().from(expertAnswer).where(eq(expertAnswer.id, answerId));
  return text ? granted(text) : refused({ code: 'shared.not_found' });
};

/** Says that an answer may be published. With the second such word, of two people who did not write it, it is. */
export const reviewExpertAnswer = (
  db: Database,
  { answerId }: { answerId: string },
  { actor, now }: Context,
): Promise<Outcome<string, Refused>> =>
  db.transaction(async (tx) => {
    const found = await answerAtDesk(tx, answerId, actor);
    if (!found.ok) return found;
    const { questionId, state, writtenBy } = found.value;
    const me = actorRef(actor);
    if (state !== 'draft') return refused({ code: 'participation.answer_not_draft' });
    if (writtenBy === me) return refused({ code: 'participation.own_answer' });
    const before = await reviewsOf(tx, answerId);
    if (before.includes(me)) return refused({ code: 'participation.reviewed_already' });
    await tx.insert(expertAnswerReview).values({ id: crypto.randomUUID(), answerId, reviewedBy: me, reviewedAt: now });
    const facts: Fact[] = [{ type: 'participation.answer_reviewed', ...about, data: { answerId } }];
    if (before.length + 1 >= answerReviews) {
      const today = dayOf(now);
      await tx.update(expertAnswer).set({ state: 'published', publishedOn: today }).where(eq(expertAnswer.id, answerId));
      await tx.update(expertQuestion).set({ state: 'answered', settledBy: me, settledOn: today }).where(eq(expertQuestion.id, questionId));
      facts.push({ type: 'participation.answer_published', ...about, data: { answerId } });
    }
    await record(tx, actor, now, facts);
    return granted(questionId);
  });

/** Takes an answer back, before or after it was published; the question waits for another. */
export const withdrawExpertAnswer = (
  db: Database,
  { answerId, reason }: { answerId: string; reason: string },
  { actor, now }: Context,
): Promise<Outcome<string, Refused>> =>
  db.transaction(async (tx) => {
    const found = await answerAtDesk(tx, answerId, actor);
    if (!found.ok) return found;
    const { questionId, state } = found.value;
    if (state === 'withdrawn') return refused({ code: 'participation.answer_not_draft' });
    await tx
      .update(expertAnswer)
      .set({ state: 'withdrawn', withdrawnOn: dayOf(now), withdrawnReason: reason })
      .where(eq(expertAnswer.id, answerId));
    if (state === 'published')
      await tx.update(expertQuestion).set({ state: 'taken', settledBy: null, settledOn: null }).where(eq(expertQuestion.id, questionId));
    await record(tx, actor, now, [{ type: 'participation.answer_withdrawn', ...about, data: { answerId } }]);
    return granted(questionId);
  });
