import { index, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { triggers } from '#domain/content/policy.ts';
import { cellStates } from '#domain/reporting/cell.ts';
import { id, instant, oneOf, plainDate } from './columns.ts';
import { edition } from './content.ts';
import { institution, person } from './people.ts';
import { completion } from './progress.ts';

/**
 * One requirement applied to one person on one occasion. `occasion` is the id of the affiliation or project membership that raised it; a period,
 * campaign or renewal adds itself after a slash. `dueOn` holds leave, extensions and exemptions; `writtenDueOn` the day before them, where it differs.
 */
export const obligation = sqliteTable(
  'obligation',
  {
    id: id(),
    personId: text()
      .notNull()
      .references(() => person.id),
    institutionId: text()
      .notNull()
      .references(() => institution.id),
    policy: text().notNull(),
    requirement: text().notNull(),
    editionId: text()
      .notNull()
      .references(() => edition.id),
    trigger: text({ enum: triggers }).notNull(),
    occasion: text().notNull(),
    /** Null where a warning case is to be replied to and no course leads there. */
    course: text(),
    raisedOn: plainDate().notNull(),
    dueOn: plainDate().notNull(),
    writtenDueOn: plainDate(),
    /** When its due day last came to lie elsewhere, or it came back. */
    movedAt: instant(),
    settledAt: instant(),
    completionId: text().references(() => completion.id),
    /** The occasion turned out not to have been: an import undone, a membership entered by mistake. */
    cancelledAt: instant(),
  },
  (table) => [
    uniqueIndex('obligation_once').on(table.personId, table.policy, table.requirement, table.occasion),
    index('obligation_person').on(table.personId, table.course),
    index('obligation_policy').on(table.policy, table.settledAt),
    index('obligation_open').on(table.institutionId, table.settledAt, table.dueOn),
    oneOf(table.trigger, triggers),
  ],
);

/**
 * Where each person stands with each requirement from the day it was worked out on, day after day: a cache for lists, written in the transaction
 * that writes the facts, and rebuilt by `status rebuild`. A day without a row is one on which nothing binds. Without row ids, so that a person's rows
 * lie side by side.
 */
export const requirementStatus = sqliteTable(
  'requirement_status',
  {
    personId: text()
      .notNull()
      .references(() => person.id),
    institutionId: text()
      .notNull()
      .references(() => institution.id),
    policy: text().notNull(),
    requirement: text().notNull(),
    fromOn: plainDate().notNull(),
    toOn: plainDate(),
    state: text({ enum: cellStates }).notNull(),
    /** Of what is overdue: the day by which it was due. */
    dueOn: plainDate(),
    workedOutOn: plainDate().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.institutionId, table.policy, table.requirement, table.fromOn] }),
    index('requirement_status_worked_out').on(table.institutionId, table.workedOutOn),
    oneOf(table.state, cellStates),
  ],
);
