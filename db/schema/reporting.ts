import { index, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Tally } from '#domain/reporting/tally.ts';
import { id, instant, plainDate } from './columns.ts';
import { institution } from './people.ts';

/**
 * How many people of each unit of an institution stood where with each requirement on a day, as was known when it was counted. Written once and
 * never edited; the counts of the last days of months stay, those of other days until a later one is there. Holds nobody.
 */
export const coverageCount = sqliteTable(
  'coverage_count',
  {
    id: id(),
    institutionId: text()
      .notNull()
      .references(() => institution.id),
    day: plainDate().notNull(),
    countedAt: instant().notNull(),
    tallies: text({ mode: 'json' }).$type<Tally[]>().notNull(),
  },
  (table) => [uniqueIndex('coverage_count_day').on(table.institutionId, table.day), index('coverage_count_counted').on(table.countedAt)],
);
