import { sql } from 'drizzle-orm';
import { index, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { attemptResults, type ObjectiveResult } from '#domain/assessment/attempt.ts';
import { passDecisions, regradeCauses } from '#domain/assessment/regrade.ts';
import { attempt } from './assessment.ts';
import { id, instant, oneOf } from './columns.ts';

/** An item that is taken out of every paper that asked it: proposed by one person, confirmed by another. Then everybody who had it gets full credit. */
export const itemVoid = sqliteTable(
  'item_void',
  {
    id: id(),
    examSlug: text().notNull(),
    itemId: text().notNull(),
    reason: text().notNull(),
    proposedBy: text().notNull(),
    proposedAt: instant().notNull(),
    confirmedBy: text(),
    confirmedAt: instant(),
    refusedBy: text(),
    refusedAt: instant(),
  },
  (table) => [uniqueIndex('item_void_item').on(table.examSlug, table.itemId).where(sql`refused_at is null`)],
);

/** A closed paper judged again, append-only but for the decision: what it was, what it is, and what the new judgement alone would have given. */
export const regrade = sqliteTable(
  'regrade',
  {
    id: id(),
    attemptId: text()
      .notNull()
      .references(() => attempt.id),
    cause: text({ enum: regradeCauses }).notNull(),
    at: instant().notNull(),
    by: text().notNull(),
    wasResult: text({ enum: attemptResults }).notNull(),
    wasPoints: real().notNull(),
    wasObjectives: text({ mode: 'json' }).$type<ObjectiveResult[]>().notNull(),
    result: text({ enum: attemptResults }).notNull(),
    points: real().notNull(),
    /** What the new judgement alone says. */
    aloneResult: text({ enum: attemptResults }).notNull(),
    alonePoints: real().notNull(),
    decision: text({ enum: passDecisions }),
    remark: text(),
    decidedBy: text(),
    decidedAt: instant(),
  },
  (table) => [
    index('regrade_attempt').on(table.attemptId, table.at),
    index('regrade_open').on(table.aloneResult, table.wasResult, table.decidedAt),
    oneOf(table.cause, regradeCauses),
    oneOf(table.wasResult, attemptResults),
    oneOf(table.result, attemptResults),
    oneOf(table.aloneResult, attemptResults),
    oneOf(table.decision, passDecisions),
  ],
);
