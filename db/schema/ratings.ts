import { index, integer, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Levels } from '#domain/assessment/rating.ts';
import { attempt } from './assessment.ts';
import { id, instant } from './columns.ts';
import { institution } from './people.ts';

/**
 * A written answer of a closed paper that people judge. `needed`: how many raters at least; an appeal that was right about it asks for one more and
 * opens it again, and the points stay until it is settled anew. Its id tells a rater nothing of the writer.
 */
export const ratingTask = sqliteTable(
  'rating_task',
  {
    id: id(),
    attemptId: text()
      .notNull()
      .references(() => attempt.id),
    itemId: text().notNull(),
    institutionId: text().references(() => institution.id),
    needed: integer().notNull(),
    openedAt: instant().notNull(),
    settledAt: instant(),
    points: real(),
  },
  (table) => [
    uniqueIndex('rating_task_once').on(table.attemptId, table.itemId),
    index('rating_task_open').on(table.settledAt, table.institutionId),
  ],
);

/** What one rater gave, append-only. */
export const rating = sqliteTable(
  'rating',
  {
    id: id(),
    taskId: text()
      .notNull()
      .references(() => ratingTask.id),
    ratedBy: text().notNull(),
    levels: text({ mode: 'json' }).$type<Levels>().notNull(),
    remark: text().notNull(),
    ratedAt: instant().notNull(),
  },
  (table) => [uniqueIndex('rating_once').on(table.taskId, table.ratedBy)],
);
