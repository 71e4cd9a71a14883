import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { importStatuses, rowVerdicts } from '#domain/people/roster.ts';
import { id, instant, oneOf } from './columns.ts';
import { institution } from './people.ts';

/** A roster on its way in. Nothing of it is visible to anybody until `appliedAt` is set by the last step. */
export const rosterImport = sqliteTable(
  'roster_import',
  {
    id: id(),
    institutionId: text()
      .notNull()
      .references(() => institution.id),
    fileName: text().notNull(),
    digest: text().notNull(),
    mapping: text({ mode: 'json' }).$type<Record<string, string>>().notNull(),
    status: text({ enum: importStatuses }).notNull(),
    rows: integer().notNull(),
    createdBy: text().notNull(),
    createdAt: instant().notNull(),
    appliedAt: instant(),
    undoneAt: instant(),
  },
  (table) => [index('roster_import_institution').on(table.institutionId, table.createdAt), oneOf(table.status, importStatuses)],
);

/** One row of the file: as it was, as it was understood, what is wrong with it, what it will do, and what it did (for undo). */
export const rosterRow = sqliteTable(
  'roster_row',
  {
    importId: text()
      .notNull()
      .references(() => rosterImport.id),
    line: integer().notNull(),
    cells: text({ mode: 'json' }).$type<Record<string, string>>().notNull(),
    parsed: text({ mode: 'json' }).$type<unknown>(),
    faults: text({ mode: 'json' }).$type<unknown[]>().notNull(),
    verdict: text({ enum: rowVerdicts }).notNull(),
    did: text({ mode: 'json' }).$type<unknown>(),
  },
  (table) => [
    primaryKey({ columns: [table.importId, table.line] }),
    index('roster_row_verdict').on(table.importId, table.verdict),
    oneOf(table.verdict, rowVerdicts),
  ],
);

/** Which column means what, remembered for the next file with the same header. */
export const rosterMapping = sqliteTable(
  'roster_mapping',
  {
    institutionId: text()
      .notNull()
      .references(() => institution.id),
    header: text().notNull(),
    mapping: text({ mode: 'json' }).$type<Record<string, string>>().notNull(),
    savedAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.institutionId, table.header] })],
);
