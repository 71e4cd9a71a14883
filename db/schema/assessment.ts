import { sql } from 'drizzle-orm';
import { index, integer, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { asides, attemptResults, closers, type ObjectiveResult, type Paper } from '#domain/assessment/attempt.ts';
import type { Response } from '#domain/assessment/response.ts';
import { locales } from '#domain/shared/locale.ts';
import { id, instant, oneOf } from './columns.ts';
import { edition } from './content.ts';
import { person } from './people.ts';

export const attempt = sqliteTable(
  'attempt',
  {
    id: id(),
    personId: text()
      .notNull()
      .references(() => person.id),
    examSlug: text().notNull(),
    editionId: text()
      .notNull()
      .references(() => edition.id),
    paper: text({ mode: 'json' }).$type<Paper>().notNull(),
    startedAt: instant().notNull(),
    closesAt: instant().notNull(),
    closedAt: instant(),
    closedBy: text({ enum: closers }),
    result: text({ enum: attemptResults }),
    points: real(),
    objectives: text({ mode: 'json' }).$type<ObjectiveResult[]>(),
    effort: real(),
    /** In which language it was read; null where in both, or begun before that was kept. */
    language: text({ enum: locales }),
    setAside: text({ enum: asides }),
  },
  (table) => [
    index('attempt_person').on(table.personId, table.examSlug, table.startedAt),
    index('attempt_open').on(table.closedAt, table.closesAt),
    uniqueIndex('attempt_one_open').on(table.personId, table.examSlug).where(sql`closed_at is null`),
    oneOf(table.closedBy, closers),
    oneOf(table.result, attemptResults),
  ],
);

/**
 * Every save of an answer, append-only. `receipt` is its number, shown to the learner, given in order of arrival: the last save of an item counts,
 * whichever tab or device it came from. `saveId` is made at random where the answer was given: the same save sent again keeps its receipt.
 */
export const answer = sqliteTable(
  'answer',
  {
    receipt: integer().primaryKey({ autoIncrement: true }),
    attemptId: text()
      .notNull()
      .references(() => attempt.id),
    saveId: text().notNull(),
    itemId: text().notNull(),
    response: text({ mode: 'json' }).$type<Response>().notNull(),
    savedAt: instant().notNull(),
    /** How long the question had been in sight since it was answered last, as the browser told; null without a script. */
    activeMs: integer(),
  },
  (table) => [uniqueIndex('answer_save').on(table.attemptId, table.saveId)],
);
