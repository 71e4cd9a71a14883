import { index, integer, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { type Given, sittingKinds } from '#domain/refresh/sitting.ts';
import { id, instant, oneOf, plainDate } from './columns.ts';
import { edition } from './content.ts';
import { person } from './people.ts';

/**
 * A few practice items asked again after a course was passed. Its items stay as they were served, and its last answer closes it. `nextOn` is when
 * the next review comes, worked out as it closed, so that those with something due are found quickly; the schedule itself is derived.
 */
export const refreshSitting = sqliteTable(
  'refresh_sitting',
  {
    id: id(),
    personId: text()
      .notNull()
      .references(() => person.id),
    course: text().notNull(),
    editionId: text()
      .notNull()
      .references(() => edition.id),
    kind: text({ enum: sittingKinds }).notNull(),
    items: text({ mode: 'json' }).$type<string[]>().notNull(),
    openedAt: instant().notNull(),
    closedAt: instant(),
    nextOn: plainDate(),
  },
  (table) => [
    index('refresh_sitting_person').on(table.personId, table.course, table.openedAt),
    index('refresh_sitting_next').on(table.nextOn),
    oneOf(table.kind, sittingKinds),
  ],
);

/** Append-only. The first answer to an item of a sitting is the one that counts: the explanation opens after it. */
export const refreshAnswer = sqliteTable(
  'refresh_answer',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    sittingId: text()
      .notNull()
      .references(() => refreshSitting.id),
    itemId: text().notNull(),
    response: text({ mode: 'json' }).$type<Given>().notNull(),
    points: real().notNull(),
    answeredAt: instant().notNull(),
  },
  (table) => [uniqueIndex('refresh_answer_once').on(table.sittingId, table.itemId)],
);
