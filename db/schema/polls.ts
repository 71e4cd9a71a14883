import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { type Crowd, crowds } from '#domain/polls/crowd.ts';
import type { Published } from '#domain/polls/published.ts';
import { oneOf, plainDate } from './columns.ts';

/**
 * The roll: who has voted, as a hash of a device's random token with the poll. What was chosen is not here but in the box, as a number without a
 * name; only a poll that asks twice keeps the first answer, until the second is given. No time stands in any of these tables, and the roll is kept
 * in the order of its hashes (WITHOUT ROWID in its migration), so that no order of coming can be laid beside the log of who did what when.
 */
export const pollRoll = sqliteTable('poll_roll', {
  ballot: text().primaryKey(),
  poll: text().notNull(),
  /** The last day of the poll, after which nobody can vote twice and the row is deleted. */
  keptUntil: plainDate().notNull(),
  /** A poll that asks twice: what the second answer will be compared with. */
  firstChoice: text(),
  firstCrowd: text({ enum: crowds }),
});

/** The box: how many of a crowd chose an option, by the order in which the options were drawn for them; empty for the written order. */
export const pollBox = sqliteTable(
  'poll_box',
  {
    poll: text().notNull(),
    crowd: text({ enum: crowds }).notNull(),
    order: text().notNull(),
    choice: text().notNull(),
    votes: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.poll, table.crowd, table.order, table.choice] }), oneOf(table.crowd, crowds)],
);

/** How many of a crowd answered one thing before a text and another, or the same, after it. */
export const pollMove = sqliteTable(
  'poll_move',
  {
    poll: text().notNull(),
    crowd: text({ enum: crowds }).notNull(),
    before: text().notNull(),
    after: text().notNull(),
    votes: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.poll, table.crowd, table.before, table.after] }), oneOf(table.crowd, crowds)],
);

export const pollSeries = ['votes', 'moves'] as const;

/** What of a crowd was counted so far, and what of it is public: the state of the latest batch. */
export const pollCount = sqliteTable(
  'poll_count',
  {
    poll: text().notNull(),
    crowd: text({ enum: crowds }).$type<Crowd>().notNull(),
    series: text({ enum: pollSeries }).notNull(),
    counted: integer().notNull(),
    published: integer().notNull(),
    publishedOn: plainDate(),
    state: text({ mode: 'json' }).$type<Published>(),
  },
  (table) => [
    primaryKey({ columns: [table.poll, table.crowd, table.series] }),
    oneOf(table.crowd, crowds),
    oneOf(table.series, pollSeries),
  ],
);
