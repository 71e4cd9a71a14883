import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { instant } from './columns.ts';

/** Append-only: triggers refuse UPDATE, DELETE and replacement. `data` is JSON whose shape `src/domain/facts.ts` gives for each `type`. */
export const fact = sqliteTable(
  'fact',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    at: instant().notNull(),
    type: text().notNull(),
    actor: text().notNull(),
    about: text(),
    institutionId: text(),
    data: text({ mode: 'json' }).$type<Record<string, unknown>>().notNull(),
  },
  (table) => [
    index('fact_about').on(table.about, table.id),
    index('fact_institution').on(table.institutionId, table.id),
    index('fact_type').on(table.type, table.id),
  ],
);
