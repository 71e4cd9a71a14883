import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { type FormerKind, formerKinds } from '#domain/audit/former.ts';
import { instant, oneOf } from './columns.ts';

/**
 * What stood of a project, a committee, a unit or an event before it was changed: the columns of its row that were changed, until when. By it
 * whoever asks what was known at an instant reads the words and days of then. Append-only; names of people are never in it.
 */
export const formerEntry = sqliteTable(
  'former_entry',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    kind: text({ enum: formerKinds }).$type<FormerKind>().notNull(),
    entryId: text().notNull(),
    until: instant().notNull(),
    was: text({ mode: 'json' }).$type<Record<string, unknown>>().notNull(),
  },
  (table) => [index('former_entry_of').on(table.kind, table.entryId, table.id), oneOf(table.kind, formerKinds)],
);
