import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Draft } from '#domain/bank/draft-case.ts';
import type { ReadItems } from '#domain/bank/remark.ts';
import { itemStates, itemSteps } from '#domain/bank/states.ts';
import { attempt } from './assessment.ts';
import { id, instant, oneOf } from './columns.ts';
import { institution, person } from './people.ts';

/** An item or a case set of an institution, for one exam. What it says is in its versions. */
export const ownItem = sqliteTable(
  'own_item',
  {
    id: id(),
    institutionId: text()
      .notNull()
      .references(() => institution.id),
    exam: text().notNull(),
    /** What it was called in the file it came in. */
    origin: text().notNull(),
    createdAt: instant().notNull(),
  },
  (table) => [index('own_item_exam').on(table.exam, table.institutionId)],
);

/** What an item says, from its draft on. Once it is handed in the words stay as they are; another wording is another version. */
export const ownItemVersion = sqliteTable(
  'own_item_version',
  {
    id: id(),
    itemId: text()
      .notNull()
      .references(() => ownItem.id),
    number: integer().notNull(),
    state: text({ enum: itemStates }).notNull(),
    content: text({ mode: 'json' }).$type<Draft>().notNull(),
    changedAt: instant().notNull(),
  },
  (table) => [
    uniqueIndex('own_item_version_number').on(table.itemId, table.number),
    uniqueIndex('own_item_version_live').on(table.itemId).where(sql`${table.state} in ('live', 'suspended')`),
    oneOf(table.state, itemStates),
  ],
);

/** Everything done to a version, by whom and with which words. Append-only. */
export const ownItemStep = sqliteTable(
  'own_item_step',
  {
    id: id(),
    versionId: text()
      .notNull()
      .references(() => ownItemVersion.id),
    step: text({ enum: itemSteps }).notNull(),
    doneBy: text()
      .notNull()
      .references(() => person.id),
    remark: text().notNull(),
    at: instant().notNull(),
  },
  (table) => [index('own_item_step_version').on(table.versionId, table.at), oneOf(table.step, itemSteps)],
);

/** The versions of own items that a paper asks: what an attempt shows and is graded by beside the items of its edition. Append-only. */
export const attemptOwnItem = sqliteTable(
  'attempt_own_item',
  {
    attemptId: text()
      .notNull()
      .references(() => attempt.id),
    versionId: text()
      .notNull()
      .references(() => ownItemVersion.id),
  },
  (table) => [primaryKey({ columns: [table.attemptId, table.versionId] })],
);

/** A file of items that was read and not yet taken in. */
export const itemImport = sqliteTable(
  'item_import',
  {
    id: id(),
    institutionId: text()
      .notNull()
      .references(() => institution.id),
    exam: text().notNull(),
    fileName: text().notNull(),
    format: text().notNull(),
    read: text({ mode: 'json' }).$type<ReadItems>().notNull(),
    createdBy: text()
      .notNull()
      .references(() => person.id),
    createdAt: instant().notNull(),
  },
  (table) => [index('item_import_institution').on(table.institutionId, table.createdAt)],
);
