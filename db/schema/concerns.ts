import { index, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { concernStates } from '#domain/participation/concern.ts';
import { locales } from '#domain/shared/locale.ts';
import { id, instant, oneOf, plainDate } from './columns.ts';
import { institution } from './people.ts';

/** 公众监督: a concern that anybody raises. Its words are read by the office that handles it and nowhere else. */
export const publicConcern = sqliteTable(
  'public_concern',
  {
    id: id(),
    receipt: text().notNull(),
    institutionId: text().references(() => institution.id),
    language: text({ enum: locales }).notNull(),
    words: text().notNull(),
    state: text({ enum: concernStates }).notNull(),
    raisedOn: plainDate().notNull(),
    closedOn: plainDate(),
    wordsDeletedOn: plainDate(),
  },
  (table) => [
    uniqueIndex('public_concern_receipt').on(table.receipt),
    index('public_concern_institution').on(table.institutionId, table.state),
    oneOf(table.state, concernStates),
  ],
);

/** Where a concern went, step by step. Append-only. */
export const concernStep = sqliteTable(
  'concern_step',
  {
    id: id(),
    concernId: text()
      .notNull()
      .references(() => publicConcern.id),
    state: text({ enum: concernStates }).notNull(),
    office: text().notNull(),
    takenOn: plainDate().notNull(),
    by: text().notNull(),
    at: instant().notNull(),
  },
  (table) => [index('concern_step_of').on(table.concernId, table.at), oneOf(table.state, concernStates)],
);
