import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { appealDecisions } from '#domain/assessment/appeal.ts';
import { positions } from '#domain/people/person.ts';
import { attempt } from './assessment.ts';
import { id, instant, oneOf, plainDate } from './columns.ts';
import { institution, person, unit } from './people.ts';

/** What somebody needs in order to be examined fairly, granted for a time. It never changes; a better one is another row. */
export const accommodation = sqliteTable(
  'accommodation',
  {
    id: id(),
    personId: text()
      .notNull()
      .references(() => person.id),
    institutionId: text()
      .notNull()
      .references(() => institution.id),
    timePercent: integer().notNull(),
    largePrint: integer({ mode: 'boolean' }).notNull(),
    reader: integer({ mode: 'boolean' }).notNull(),
    reason: text().notNull(),
    fromOn: plainDate().notNull(),
    untilOn: plainDate().notNull(),
    grantedBy: text().notNull(),
    grantedAt: instant().notNull(),
    withdrawnAt: instant(),
  },
  (table) => [index('accommodation_person').on(table.personId)],
);

/** When an exam may be begun at an institution, in a unit of it, or by those in a position. */
export const examWindow = sqliteTable(
  'exam_window',
  {
    id: id(),
    examSlug: text().notNull(),
    institutionId: text()
      .notNull()
      .references(() => institution.id),
    unitId: text().references(() => unit.id),
    position: text({ enum: positions }),
    opensAt: instant().notNull(),
    closesAt: instant().notNull(),
    madeBy: text().notNull(),
    madeAt: instant().notNull(),
    withdrawnAt: instant(),
  },
  (table) => [index('exam_window_exam').on(table.examSlug, table.institutionId), oneOf(table.position, positions)],
);

/** 监考场次: an exam sat in one room under somebody's eyes. */
export const sitting = sqliteTable(
  'sitting',
  {
    id: id(),
    examSlug: text().notNull(),
    institutionId: text()
      .notNull()
      .references(() => institution.id),
    proctorId: text()
      .notNull()
      .references(() => person.id),
    place: text().notNull(),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    arrangedBy: text().notNull(),
    arrangedAt: instant().notNull(),
    cancelledAt: instant(),
  },
  (table) => [index('sitting_institution').on(table.institutionId, table.startsAt), index('sitting_proctor').on(table.proctorId)],
);

/** Who is to sit there. The code opens one attempt of this person and no other. */
export const sittingSeat = sqliteTable(
  'sitting_seat',
  {
    id: id(),
    sittingId: text()
      .notNull()
      .references(() => sitting.id),
    personId: text()
      .notNull()
      .references(() => person.id),
    code: text().notNull(),
    addedAt: instant().notNull(),
    withdrawnAt: instant(),
    attemptId: text().references(() => attempt.id),
    openedAt: instant(),
  },
  (table) => [
    index('sitting_seat_sitting').on(table.sittingId),
    index('sitting_seat_person').on(table.personId),
    index('sitting_seat_attempt').on(table.attemptId),
    uniqueIndex('sitting_seat_code').on(table.sittingId, table.code),
  ],
);

/** A candidate's objection to a paper, with the answer it got. */
export const appeal = sqliteTable(
  'appeal',
  {
    id: id(),
    attemptId: text()
      .notNull()
      .references(() => attempt.id),
    personId: text()
      .notNull()
      .references(() => person.id),
    institutionId: text()
      .notNull()
      .references(() => institution.id),
    /** The question's number on the paper; null where the whole is meant. */
    question: integer(),
    text: text().notNull(),
    madeAt: instant().notNull(),
    answerBy: plainDate().notNull(),
    decision: text({ enum: appealDecisions }),
    answer: text(),
    answeredBy: text(),
    answeredAt: instant(),
  },
  (table) => [
    index('appeal_institution').on(table.institutionId, table.answeredAt, table.answerBy),
    index('appeal_attempt').on(table.attemptId),
    uniqueIndex('appeal_one_open').on(table.attemptId).where(sql`answered_at is null`),
    oneOf(table.decision, appealDecisions),
  ],
);

/** How often an item has been drawn, and how long it took those whose time is known. A count, kept with the papers it counts. */
export const itemUse = sqliteTable(
  'item_use',
  {
    examSlug: text().notNull(),
    itemId: text().notNull(),
    served: integer().notNull(),
    timed: integer().notNull(),
    totalMs: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.examSlug, table.itemId] })],
);
