import { index, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Drift } from '#domain/assessment/statistics/drift.ts';
import type { OptionFigure } from '#domain/assessment/statistics/item-figures.ts';
import type { LanguageGap } from '#domain/assessment/statistics/language-gap.ts';
import { id, instant } from './columns.ts';

/** How a question was answered in one part of an institution: `chosen` by key of what can be chosen. */
export type GroupCount = { institutionId: string; unitId: string; n: number; chosen: Record<string, number> };

/** What first attempts say about one version of a question, worked out anew each night. `groups` by institution and top unit. */
export const itemStatistic = sqliteTable(
  'item_statistic',
  {
    itemVersion: id(),
    examSlug: text().notNull(),
    itemId: text().notNull(),
    /** An edition that holds the question in these words. */
    editionId: text().notNull(),
    countedAt: instant().notNull(),
    n: integer().notNull(),
    p: real().notNull(),
    d: real(),
    rpb: real(),
    options: text({ mode: 'json' }).$type<OptionFigure[]>().notNull(),
    groups: text({ mode: 'json' }).$type<GroupCount[]>().notNull(),
    /** How it does in each language; null of few people. */
    languages: text({ mode: 'json' }).$type<LanguageGap>(),
    /** How it did when it was new and lately; null of few answers. */
    drift: text({ mode: 'json' }).$type<Drift>(),
  },
  (table) => [index('item_statistic_exam').on(table.examSlug, table.itemId)],
);

/** How an exam measures, over all papers drawn by one blueprint. */
export const examStatistic = sqliteTable('exam_statistic', {
  examSlug: id(),
  countedAt: instant().notNull(),
  n: integer().notNull(),
  questions: integer().notNull(),
  mean: real().notNull(),
  sd: real().notNull(),
  reliability: real(),
  error: real(),
  nearCut: real(),
});

/** A version of a question that works against those who know more: it is drawn no longer. Written in other words it is another version, and drawn again. */
export const itemSuspension = sqliteTable(
  'item_suspension',
  {
    itemVersion: id(),
    examSlug: text().notNull(),
    itemId: text().notNull(),
    n: integer().notNull(),
    rpb: real().notNull(),
    suspendedAt: instant().notNull(),
  },
  (table) => [index('item_suspension_exam').on(table.examSlug)],
);
