import { index, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { answerStates, declineGrounds, questionFields, questionStates } from '#domain/participation/question.ts';
import { locales } from '#domain/shared/locale.ts';
import { id, instant, oneOf, plainDate } from './columns.ts';

/** A question of anybody to the experts. Its words are read at the desk and nowhere else. */
export const expertQuestion = sqliteTable(
  'expert_question',
  {
    id: id(),
    receipt: text().notNull(),
    field: text({ enum: questionFields }).notNull(),
    language: text({ enum: locales }).notNull(),
    words: text().notNull(),
    askedOn: plainDate().notNull(),
    answerBy: plainDate().notNull(),
    state: text({ enum: questionStates }).notNull(),
    ground: text({ enum: declineGrounds }),
    /** The question it is answered together with. */
    mergedInto: text(),
    settledBy: text(),
    settledOn: plainDate(),
    wordsDeletedOn: plainDate(),
  },
  (table) => [
    uniqueIndex('expert_question_receipt').on(table.receipt),
    index('expert_question_state').on(table.state, table.answerBy),
    oneOf(table.field, questionFields),
    oneOf(table.state, questionStates),
  ],
);

/** What is published of an answer: the question in general terms, the answer, who says it and what they stand to gain. A later text is a row of its own. */
export const expertAnswer = sqliteTable(
  'expert_answer',
  {
    id: id(),
    questionId: text()
      .notNull()
      .references(() => expertQuestion.id),
    state: text({ enum: answerStates }).notNull(),
    title: text().notNull(),
    answer: text().notNull(),
    expert: text().notNull(),
    interests: text().notNull(),
    titleEn: text(),
    answerEn: text(),
    expertEn: text(),
    interestsEn: text(),
    writtenBy: text().notNull(),
    writtenAt: instant().notNull(),
    publishedOn: plainDate(),
    withdrawnOn: plainDate(),
    withdrawnReason: text(),
  },
  (table) => [
    index('expert_answer_question').on(table.questionId),
    index('expert_answer_state').on(table.state, table.publishedOn),
    oneOf(table.state, answerStates),
  ],
);

export const expertAnswerReview = sqliteTable(
  'expert_answer_review',
  {
    id: id(),
    answerId: text()
      .notNull()
      .references(() => expertAnswer.id),
    reviewedBy: text().notNull(),
    reviewedAt: instant().notNull(),
  },
  (table) => [uniqueIndex('expert_answer_review_once').on(table.answerId, table.reviewedBy)],
);
