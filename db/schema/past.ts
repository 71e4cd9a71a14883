import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { pastStatuses, pastVerdicts } from '#domain/requirements/past/judge-past.ts';
import type { PastMapping } from '#domain/requirements/past/past-fields.ts';
import type { PastFault, PastRow } from '#domain/requirements/past/past-row.ts';
import { recognitionKinds } from '#domain/requirements/record.ts';
import { id, instant, oneOf } from './columns.ts';
import { recognition } from './granted.ts';
import { institution, person } from './people.ts';

/** A list of past learning on its way in. `issuer` and `voucher` hold where a row names none. */
export const pastImport = sqliteTable(
  'past_import',
  {
    id: id(),
    institutionId: text()
      .notNull()
      .references(() => institution.id),
    fileName: text().notNull(),
    sheet: text(),
    mapping: text({ mode: 'json' }).$type<PastMapping>().notNull(),
    status: text({ enum: pastStatuses }).notNull(),
    rows: integer().notNull(),
    issuer: text(),
    voucher: text(),
    reason: text().notNull(),
    createdBy: text().notNull(),
    createdAt: instant().notNull(),
    appliedAt: instant(),
    withdrawnAt: instant(),
  },
  (table) => [index('past_import_institution').on(table.institutionId, table.createdAt), oneOf(table.status, pastStatuses)],
);

/** Which column of a list of past learning means what, remembered for the next list with the same header. */
export const pastMapping = sqliteTable(
  'past_mapping',
  {
    institutionId: text()
      .notNull()
      .references(() => institution.id),
    header: text().notNull(),
    mapping: text({ mode: 'json' }).$type<PastMapping>().notNull(),
    savedAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.institutionId, table.header] })],
);

/** One row of the list: as it was, as it was understood, what is wrong with it, and what was recognised from it. */
export const pastRow = sqliteTable(
  'past_row',
  {
    importId: text()
      .notNull()
      .references(() => pastImport.id),
    line: integer().notNull(),
    cells: text({ mode: 'json' }).$type<Record<string, string>>().notNull(),
    parsed: text({ mode: 'json' }).$type<PastRow>(),
    faults: text({ mode: 'json' }).$type<PastFault[]>().notNull(),
    verdict: text({ enum: pastVerdicts }).notNull(),
    personId: text().references(() => person.id),
    kind: text({ enum: recognitionKinds }),
    topic: text(),
    recognitionId: text().references(() => recognition.id),
  },
  (table) => [
    primaryKey({ columns: [table.importId, table.line] }),
    index('past_row_verdict').on(table.importId, table.verdict),
    index('past_row_person').on(table.personId),
    oneOf(table.verdict, pastVerdicts),
  ],
);
