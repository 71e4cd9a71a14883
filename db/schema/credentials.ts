import { isNull } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { revocationReasons } from '#domain/credentials/revocation.ts';
import { id, instant, oneOf, plainDate } from './columns.ts';
import { edition } from './content.ts';
import { person } from './people.ts';
import { completion } from './progress.ts';

/** 学习证明. The words are frozen when it is issued; it is superseded or revoked by further columns and never edited. */
export const recordOfLearning = sqliteTable(
  'record_of_learning',
  {
    id: id(),
    serial: text().notNull().unique(),
    personId: text()
      .notNull()
      .references(() => person.id),
    completionId: text()
      .notNull()
      .references(() => completion.id),
    editionId: text()
      .notNull()
      .references(() => edition.id),
    holderName: text().notNull(),
    courseCode: text().notNull(),
    courseTitleZh: text().notNull(),
    courseTitleEn: text().notNull(),
    courseVersion: text().notNull(),
    minutes: integer().notNull(),
    completedOn: plainDate().notNull(),
    issuedAt: instant().notNull(),
    supersededBy: text(),
    supersededAt: instant(),
    revokedAt: instant(),
    revokedReason: text({ enum: revocationReasons }),
  },
  (table) => [
    index('record_person').on(table.personId),
    // A corrected record leaves room for the one that replaces it.
    uniqueIndex('record_completion').on(table.completionId).where(isNull(table.supersededBy)),
    oneOf(table.revokedReason, revocationReasons),
  ],
);
