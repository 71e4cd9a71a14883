import { index, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { guidanceStates } from '#domain/consultation/consultation.ts';
import { hourTopics } from '#domain/events/topics.ts';
import { id, instant, oneOf, plainDate } from './columns.ts';
import { trainingProvider } from './events.ts';
import { institution, person } from './people.ts';

/** A question of an institution to the desk of a provider. It is seen by both and by nobody else. */
export const consultation = sqliteTable(
  'consultation',
  {
    id: id(),
    institutionId: text()
      .notNull()
      .references(() => institution.id),
    personId: text()
      .notNull()
      .references(() => person.id),
    providerId: text()
      .notNull()
      .references(() => trainingProvider.id),
    topic: text({ enum: hourTopics }).notNull(),
    subject: text().notNull(),
    question: text().notNull(),
    askedAt: instant().notNull(),
    answerBy: plainDate().notNull(),
    answer: text(),
    answeredBy: text(),
    answeredAt: instant(),
  },
  (table) => [
    index('consultation_provider').on(table.providerId, table.answerBy),
    index('consultation_person').on(table.personId),
    oneOf(table.topic, hourTopics),
  ],
);

/** What may be reused of an answer: written anew, without who asked. A later text is a row of its own. */
export const guidance = sqliteTable(
  'guidance',
  {
    id: id(),
    consultationId: text()
      .notNull()
      .references(() => consultation.id),
    state: text({ enum: guidanceStates }).notNull(),
    title: text().notNull(),
    question: text().notNull(),
    answer: text().notNull(),
    titleEn: text(),
    questionEn: text(),
    answerEn: text(),
    writtenBy: text().notNull(),
    writtenAt: instant().notNull(),
    publishedAt: instant(),
    withdrawnAt: instant(),
    withdrawnReason: text(),
  },
  (table) => [
    index('guidance_consultation').on(table.consultationId),
    index('guidance_state').on(table.state),
    oneOf(table.state, guidanceStates),
  ],
);

export const guidanceReview = sqliteTable(
  'guidance_review',
  {
    id: id(),
    guidanceId: text()
      .notNull()
      .references(() => guidance.id),
    reviewedBy: text().notNull(),
    reviewedAt: instant().notNull(),
  },
  (table) => [uniqueIndex('guidance_review_once').on(table.guidanceId, table.reviewedBy)],
);
