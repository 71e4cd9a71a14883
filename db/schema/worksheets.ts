import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { SecondLook, WorksheetAnswers } from '#domain/progress/worksheet.ts';
import { id, instant } from './columns.ts';
import { edition } from './content.ts';
import { person } from './people.ts';

/** A five-step worksheet handed in because its course asks for it, and once more revised after the expert's version was seen. Append-only. */
export const worksheet = sqliteTable(
  'worksheet',
  {
    id: id(),
    personId: text()
      .notNull()
      .references(() => person.id),
    course: text().notNull(),
    lesson: text().notNull(),
    act: text().notNull(),
    editionId: text()
      .notNull()
      .references(() => edition.id),
    version: integer().notNull(),
    answers: text({ mode: 'json' }).$type<WorksheetAnswers>().notNull(),
    secondLook: text({ mode: 'json' }).$type<SecondLook>(),
    sentAt: instant().notNull(),
  },
  (table) => [index('worksheet_person').on(table.personId, table.course, table.act)],
);
