import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { recordStates } from '#domain/participation/hearing.ts';
import { outcomes } from '#domain/participation/theme.ts';
import { id, instant, oneOf, plainDate } from './columns.ts';
import { publicConsultation } from './participation.ts';
import { institution } from './people.ts';
import { poolDraw } from './pool.ts';

/** 论证会: experts and representatives of the public argue a question. What was announced stays; a hearing that is not held is called off. */
export const hearing = sqliteTable(
  'hearing',
  {
    id: id(),
    institutionId: text()
      .notNull()
      .references(() => institution.id),
    title: text().notNull(),
    titleEn: text(),
    question: text().notNull(),
    questionEn: text(),
    place: text().notNull(),
    placeEn: text(),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    publicSeats: integer().notNull(),
    consultationId: text().references(() => publicConsultation.id),
    /** The draw by which the seats of the public are filled. */
    drawId: text().references(() => poolDraw.id),
    announcedOn: plainDate().notNull(),
    announcedBy: text().notNull(),
    changedAt: instant().notNull(),
    cancelledOn: plainDate(),
    cancelledReason: text(),
    recordedOn: plainDate(),
    answeredOn: plainDate(),
  },
  (table) => [index('hearing_institution').on(table.institutionId, table.startsAt), index('hearing_starts').on(table.startsAt)],
);

export const hearingPaper = sqliteTable(
  'hearing_paper',
  {
    id: id(),
    hearingId: text()
      .notNull()
      .references(() => hearing.id),
    title: text().notNull(),
    titleEn: text(),
    source: text().notNull(),
    sourceEn: text(),
    url: text(),
    addedOn: plainDate().notNull(),
  },
  (table) => [index('hearing_paper_of').on(table.hearingId)],
);

/** Who speaks as an expert, and what they stand to gain. They agreed to be named. */
export const hearingExpert = sqliteTable(
  'hearing_expert',
  {
    id: id(),
    hearingId: text()
      .notNull()
      .references(() => hearing.id),
    name: text().notNull(),
    nameEn: text(),
    role: text().notNull(),
    roleEn: text(),
    interests: text().notNull(),
    interestsEn: text(),
    addedOn: plainDate().notNull(),
  },
  (table) => [index('hearing_expert_of').on(table.hearingId)],
);

/** What was said at a hearing. A later text is a row of its own. */
export const hearingRecord = sqliteTable(
  'hearing_record',
  {
    id: id(),
    hearingId: text()
      .notNull()
      .references(() => hearing.id),
    state: text({ enum: recordStates }).notNull(),
    speaksFor: text().notNull(),
    speaksAgainst: text().notNull(),
    fromPublic: text().notNull(),
    agreed: text().notNull(),
    leftOpen: text().notNull(),
    speaksForEn: text(),
    speaksAgainstEn: text(),
    fromPublicEn: text(),
    agreedEn: text(),
    leftOpenEn: text(),
    writtenBy: text().notNull(),
    writtenAt: instant().notNull(),
    publishedOn: plainDate(),
  },
  (table) => [index('hearing_record_of').on(table.hearingId, table.state), oneOf(table.state, recordStates)],
);

export const hearingRecordReview = sqliteTable(
  'hearing_record_review',
  {
    id: id(),
    recordId: text()
      .notNull()
      .references(() => hearingRecord.id),
    reviewedBy: text().notNull(),
    reviewedAt: instant().notNull(),
  },
  (table) => [uniqueIndex('hearing_record_review_once').on(table.recordId, table.reviewedBy)],
);

/** What the host does with a point of a hearing, and why. Append-only. */
export const hearingReply = sqliteTable(
  'hearing_reply',
  {
    id: id(),
    hearingId: text()
      .notNull()
      .references(() => hearing.id),
    point: text().notNull(),
    pointEn: text(),
    outcome: text({ enum: outcomes }).notNull(),
    reason: text().notNull(),
    reasonEn: text(),
    office: text().notNull(),
    officeEn: text(),
    repliedOn: plainDate().notNull(),
    repliedBy: text().notNull(),
  },
  (table) => [index('hearing_reply_of').on(table.hearingId), oneOf(table.outcome, outcomes)],
);
