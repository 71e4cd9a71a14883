import { index, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { RefusalCode } from '#domain/refusals.ts';
import { type BulkWanted, bulkActs, bulkStates, type PassedOverFor } from '#domain/requirements/bulk.ts';
import { id, instant, oneOf } from './columns.ts';
import { institution, person } from './people.ts';

/** Something done for many people at once. Its id is made with the form, so that a form sent twice acts once. */
export const bulkAct = sqliteTable(
  'bulk_act',
  {
    id: id(),
    institutionId: text()
      .notNull()
      .references(() => institution.id),
    act: text({ enum: bulkActs }).notNull(),
    wanted: text({ mode: 'json' }).$type<BulkWanted>().notNull(),
    createdBy: text().notNull(),
    createdAt: instant().notNull(),
    /** When the last letter was sent or given up; of everything else, when it was done. */
    finishedAt: instant(),
    withdrawnAt: instant(),
    withdrawnBy: text(),
    withdrawnReason: text(),
  },
  (table) => [index('bulk_act_institution').on(table.institutionId, table.createdAt), oneOf(table.act, bulkActs)],
);

/** What became of each person whom it was done for, or who was passed over. */
export const bulkPerson = sqliteTable(
  'bulk_person',
  {
    bulkId: text()
      .notNull()
      .references(() => bulkAct.id),
    personId: text()
      .notNull()
      .references(() => person.id),
    state: text({ enum: bulkStates }).notNull(),
    /** Why they were passed over: one of our own reasons, or the code with which a letter was refused. */
    why: text().$type<PassedOverFor | RefusalCode>(),
    /** The extension or exemption; of an assignment, the name of its campaign. */
    grantId: text(),
    takenAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.bulkId, table.personId] }),
    index('bulk_person_state').on(table.bulkId, table.state),
    index('bulk_person_person').on(table.personId),
    oneOf(table.state, bulkStates),
  ],
);
