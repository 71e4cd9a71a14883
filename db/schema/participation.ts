import { index, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { grounds, statementStates, verdicts } from '#domain/participation/moderation.ts';
import type { Summary } from '#domain/participation/summary.ts';
import { outcomes } from '#domain/participation/theme.ts';
import { voteChoices } from '#domain/participation/votes.ts';
import { locales } from '#domain/shared/locale.ts';
import { id, instant, oneOf, plainDate } from './columns.ts';
import { institution, person, unit } from './people.ts';

/** 公众讨论: a question put to the public by an institution, which listens and has to answer. */
export const publicConsultation = sqliteTable(
  'public_consultation',
  {
    id: id(),
    slug: text().notNull(),
    institutionId: text()
      .notNull()
      .references(() => institution.id),
    unitId: text().references(() => unit.id),
    question: text().notNull(),
    questionEn: text(),
    background: text().notNull(),
    backgroundEn: text(),
    canChange: text().notNull(),
    canChangeEn: text(),
    cannotChange: text().notNull(),
    cannotChangeEn: text(),
    /** How it was seen to that the question leans to no side. */
    checkedHow: text().notNull(),
    checkedHowEn: text(),
    opensOn: plainDate().notNull(),
    closesOn: plainDate().notNull(),
    createdBy: text().notNull(),
    createdAt: instant().notNull(),
    report: text(),
    reportEn: text(),
    answeredOn: plainDate(),
    answeredBy: text(),
  },
  (table) => [uniqueIndex('public_consultation_slug').on(table.slug)],
);

const consultationId = () =>
  text()
    .notNull()
    .references(() => publicConsultation.id);

/** What the report answers point by point. */
export const consultationTheme = sqliteTable(
  'consultation_theme',
  {
    id: id(),
    consultationId: consultationId(),
    title: text().notNull(),
    titleEn: text(),
    createdAt: instant().notNull(),
    outcome: text({ enum: outcomes }),
    reason: text(),
    reasonEn: text(),
    office: text(),
    officeEn: text(),
    answeredOn: plainDate(),
  },
  (table) => [index('consultation_theme_of').on(table.consultationId), oneOf(table.outcome, outcomes)],
);

/** A statement that others can vote on once it is published. Without a person: the host put it there to begin with. */
export const consultationStatement = sqliteTable(
  'consultation_statement',
  {
    id: id(),
    consultationId: consultationId(),
    themeId: text().references(() => consultationTheme.id),
    personId: text().references(() => person.id),
    receipt: text().notNull(),
    language: text({ enum: locales }).notNull(),
    words: text().notNull(),
    /** The same in the other language, where there is one. */
    otherWords: text(),
    state: text({ enum: statementStates }).notNull(),
    createdBy: text().notNull(),
    createdAt: instant().notNull(),
    decidedAt: instant(),
    appeal: text(),
    appealedAt: instant(),
  },
  (table) => [
    index('consultation_statement_of').on(table.consultationId, table.state),
    index('consultation_statement_person').on(table.personId),
    uniqueIndex('consultation_statement_receipt').on(table.receipt),
    oneOf(table.state, statementStates),
  ],
);

/** What a moderator said of a statement or an appeal. Append-only. */
export const moderationWord = sqliteTable(
  'moderation_word',
  {
    id: id(),
    statementId: text()
      .notNull()
      .references(() => consultationStatement.id),
    verdict: text({ enum: verdicts }).notNull(),
    ground: text({ enum: grounds }),
    reason: text(),
    by: text().notNull(),
    at: instant().notNull(),
  },
  (table) => [uniqueIndex('moderation_word_once').on(table.statementId, table.by), oneOf(table.verdict, verdicts)],
);

/** A closed choice without an account. `voter` is a hash of a random token and the consultation: it leads to no person, and not from one consultation to another. */
export const statementVote = sqliteTable(
  'statement_vote',
  {
    consultationId: consultationId(),
    statementId: text()
      .notNull()
      .references(() => consultationStatement.id),
    voter: text().notNull(),
    choice: text({ enum: voteChoices }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.statementId, table.voter] }),
    index('statement_vote_voter').on(table.consultationId, table.voter),
    oneOf(table.choice, voteChoices),
  ],
);

/** What is shown of the votes: the newest row of each consultation. */
export const consultationSummary = sqliteTable(
  'consultation_summary',
  {
    id: id(),
    consultationId: consultationId(),
    computedAt: instant().notNull(),
    shown: text({ mode: 'json' }).$type<Summary>().notNull(),
  },
  (table) => [index('consultation_summary_of').on(table.consultationId, table.computedAt)],
);

/** Free words that nobody but the host reads. They are emptied some time after the end. */
export const publicSubmission = sqliteTable(
  'public_submission',
  {
    id: id(),
    consultationId: consultationId(),
    themeId: text().references(() => consultationTheme.id),
    receipt: text().notNull(),
    language: text({ enum: locales }).notNull(),
    words: text().notNull(),
    handedInOn: plainDate().notNull(),
    wordsDeletedOn: plainDate(),
  },
  (table) => [index('public_submission_of').on(table.consultationId), uniqueIndex('public_submission_receipt').on(table.receipt)],
);

/** Where somebody without an account wished to be reached: apart from what they said, and deleted on a day that is fixed from the start. */
export const participationContact = sqliteTable(
  'participation_contact',
  { receipt: text().primaryKey(), contact: text().notNull(), deleteOn: plainDate().notNull() },
  (table) => [index('participation_contact_delete').on(table.deleteOn)],
);
