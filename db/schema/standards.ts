import { index, integer, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { ItemValue } from '#domain/assessment/standards/decision.ts';
import { backgrounds, panelStates } from '#domain/assessment/standards/panel.ts';
import { id, instant, oneOf, plainDate } from './columns.ts';
import { edition } from './content.ts';
import { institution, person } from './people.ts';

/** 定标专家组: people who estimate, question by question, what a candidate on the border of competence would answer rightly. */
export const angoffPanel = sqliteTable(
  'angoff_panel',
  {
    id: id(),
    institutionId: text()
      .notNull()
      .references(() => institution.id),
    examSlug: text().notNull(),
    editionId: text()
      .notNull()
      .references(() => edition.id),
    /** The candidate on the border, in words; it stays as it is once rating has begun. */
    profile: text().notNull(),
    state: text({ enum: panelStates }).notNull(),
    openedBy: text().notNull(),
    openedAt: instant().notNull(),
  },
  (table) => [index('angoff_panel_exam').on(table.examSlug, table.state), oneOf(table.state, panelStates)],
);

/** A seat on a panel. Who was excused counts for nothing, and the reason stays. */
export const angoffJudge = sqliteTable(
  'angoff_judge',
  {
    id: id(),
    panelId: text()
      .notNull()
      .references(() => angoffPanel.id),
    personId: text()
      .notNull()
      .references(() => person.id),
    background: text({ enum: backgrounds }).notNull(),
    invitedAt: instant().notNull(),
    /** When the judge agreed to the profile and to keep the questions to themselves; until then no question is shown. */
    agreedAt: instant(),
    excusedAt: instant(),
    excusedFor: text(),
  },
  (table) => [
    index('angoff_judge_panel').on(table.panelId),
    index('angoff_judge_person').on(table.personId),
    oneOf(table.background, backgrounds),
  ],
);

/** What a judge says of a question, in per cent. It may be changed until the round is over. */
export const angoffRating = sqliteTable(
  'angoff_rating',
  {
    id: id(),
    judgeId: text()
      .notNull()
      .references(() => angoffJudge.id),
    round: integer().$type<1 | 2>().notNull(),
    itemId: text().notNull(),
    percent: integer().notNull(),
    ratedAt: instant().notNull(),
  },
  (table) => [uniqueIndex('angoff_rating_once').on(table.judgeId, table.round, table.itemId)],
);

/** The decision on a panel's cut, written once. `values` are what papers are judged by from `decidedAt` on. */
export const angoffDecision = sqliteTable(
  'angoff_decision',
  {
    id: id(),
    panelId: text()
      .notNull()
      .unique()
      .references(() => angoffPanel.id),
    examSlug: text().notNull(),
    body: text().notNull(),
    decidedOn: plainDate().notNull(),
    cut: real().notNull(),
    error: real().notNull(),
    judges: integer().notNull(),
    moved: real().notNull(),
    reason: text(),
    values: text({ mode: 'json' }).$type<ItemValue[]>().notNull(),
    decidedBy: text().notNull(),
    decidedAt: instant().notNull(),
  },
  (table) => [index('angoff_decision_exam').on(table.examSlug, table.decidedAt)],
);
