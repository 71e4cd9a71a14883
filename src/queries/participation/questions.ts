import { asc, desc, eq, inArray } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { expertAnswer, expertAnswerReview, expertQuestion, participationContact } from '#db/schema/index.ts';
import { actorRef } from '#domain/audit/fact.ts';
import { type Actor, type Forbidden, placesWhere } from '#domain/auth/permission.ts';
import type { QuestionField } from '#domain/participation/question.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';

export type QuestionRow = typeof expertQuestion.$inferSelect;
export type AnswerRow = typeof expertAnswer.$inferSelect;

/** The desk is one for the whole platform: whoever may answer for some institution sits at it. */
export const sitsAtDesk = (actor: Actor): boolean => {
  const places = placesWhere(actor, 'participation.answer');
  return places === 'everywhere' || places.length > 0;
};

export const questionById = async (db: Reader, id: string): Promise<QuestionRow | undefined> =>
  (await db.select().from(expertQuestion).where(eq(expertQuestion.id, id)))[0];

export const reviewsOf = async (db: Reader, answerId: string): Promise<string[]> => {
  const rows = await db
    .select()
    .from(expertAnswerReview)
    .where(eq(expertAnswerReview.answerId, answerId))
    .orderBy(expertAnswerReview.reviewedAt);
  return rows.map(({ reviewedBy }) => reviewedBy);
};

export type Published = AnswerRow & { field: QuestionField };

const plain = (text: string) => text.normalize('NFKC').toLowerCase();

/** The answers that everybody may read, the newest first; where words are given, those that hold each of them. */
export const answersPublished = async (db: Reader, asked = ''): Promise<Published[]> => {
  const rows = await db
    .select({ answer: expertAnswer, field: expertQuestion.field })
    .from(expertAnswer)
    .innerJoin(expertQuestion, eq(expertQuestion.id, expertAnswer.questionId))
    .where(eq(expertAnswer.state, 'published'))
    .orderBy(desc(expertAnswer.publishedOn), asc(expertAnswer.id))
    .limit(500);
  const words = plain(asked).split(/\s+/).filter(Boolean);
  return rows
    .map(({ answer, field }) => ({ ...answer, field }))
    .filter(({ title, titleEn, answer, answerEn }) => {
      const text = plain([title, titleEn, answer, answerEn].join('\n'));
      return words.every((word) => text.includes(word));
    });
};

export type QuestionDesk = { open: QuestionRow[]; settled: QuestionRow[] };

/** What waits at the desk, what was promised soonest first, and what was settled lately. */
export const questionDesk = async (db: Reader, actor: Actor): Promise<QuestionDesk> => {
  if (!sitsAtDesk(actor)) return { open: [], settled: [] };
  const open = await db
    .select()
    .from(expertQuestion)
    .where(inArray(expertQuestion.state, ['new', 'taken']))
    .orderBy(asc(expertQuestion.answerBy))
    .limit(200);
  const settled = await db
    .select()
    .from(expertQuestion)
    .where(inArray(expertQuestion.state, ['merged', 'declined', 'answered']))
    .orderBy(desc(expertQuestion.settledOn))
    .limit(50);
  return { open, settled };
};

export type QuestionPage = {
  question: QuestionRow;
  contact: string | undefined;
  answers: (AnswerRow & { reviews: number; mayReview: boolean })[];
  merged: number;
};

/** A question at the desk, with the answers written to it. */
export const questionAtDesk = async (db: Reader, id: string, actor: Actor): Promise<Outcome<QuestionPage, Forbidden | NotFound>> => {
  if (!sitsAtDesk(actor)) return refused({ code: 'auth.forbidden', permission: 'participation.answer' });
  const question = await questionById(db, id);
  if (!question) return refused({ code: 'shared.not_found' });
  const [left] = await db.select().from(participationContact).where(eq(participationContact.receipt, question.receipt));
  const texts = await db.select().from(expertAnswer).where(eq(expertAnswer.questionId, id)).orderBy(desc(expertAnswer.writtenAt));
  const me = actorRef(actor);
  const answers = await Promise.all(
    texts.map(async (text) => {
      const reviewers = await reviewsOf(db, text.id);
      return { ...text, reviews: reviewers.length, mayReview: text.state === 'draft' && text.writtenBy !== me && !reviewers.includes(me) };
    }),
  );
  const merged = await db.$count(expertQuestion, eq(expertQuestion.mergedInto, id));
  return granted({ question, contact: left?.contact, answers, merged });
};
