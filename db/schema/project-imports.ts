import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { importStatuses } from '#domain/people/roster.ts';
import type { ImportFault } from '#domain/projects/import/fault.ts';
import type { ImportMapping } from '#domain/projects/import/fields.ts';
import type { PersonAnswers } from '#domain/projects/import/judge-file.ts';
import { type ImportPlan, type ImportTally, importVerdicts } from '#domain/projects/import/plan.ts';
import type { UnderstoodRow } from '#domain/projects/import/understand-project-row.ts';
import { id, instant, oneOf, plainDate } from './columns.ts';
import { institution } from './people.ts';

/** A table of projects and their members on its way in. Nothing of it is visible to anybody until `appliedAt` is set by the last step. */
export const projectImport = sqliteTable(
  'project_import',
  {
    id: id(),
    institutionId: text()
      .notNull()
      .references(() => institution.id),
    fileName: text().notNull(),
    digest: text().notNull(),
    /** The sheets that were read, with what their columns mean. */
    sheets: text({ mode: 'json' }).$type<{ name: string; mapping: ImportMapping }[]>().notNull(),
    status: text({ enum: importStatuses }).notNull(),
    rows: integer().notNull(),
    answers: text({ mode: 'json' }).$type<PersonAnswers>().notNull().default({}),
    /** The day the verdicts were made for, and the last fact before them: they are stale once a later fact tells of people or projects there. */
    judgedOn: plainDate(),
    judgedAfter: integer().notNull().default(0),
    createdBy: text().notNull(),
    createdAt: instant().notNull(),
    appliedAt: instant(),
    /** What the members owe is raised in batches after the rest: up to which row it is, and when the last was. */
    boundPlace: integer().notNull().default(-1),
    boundAt: instant(),
    /** While the import is being taken back, in parts: up to which row it is, from nought; null before and after. */
    takenBackPlace: integer(),
    undoneAt: instant(),
    tally: text({ mode: 'json' }).$type<ImportTally>(),
    rowsForgottenAt: instant(),
  },
  (table) => [index('project_import_institution').on(table.institutionId, table.createdAt), oneOf(table.status, importStatuses)],
);

/** One row of the file: as it was, as it was understood, what is wrong with it, and what applying it does (`did`), so that it can be taken back. */
export const projectImportRow = sqliteTable(
  'project_import_row',
  {
    importId: text()
      .notNull()
      .references(() => projectImport.id),
    /** Its place among all rows of the file, from nought. */
    place: integer().notNull(),
    sheet: integer().notNull(),
    line: integer().notNull(),
    cells: text({ mode: 'json' }).$type<Record<string, string>>().notNull(),
    understood: text({ mode: 'json' }).$type<UnderstoodRow>(),
    faults: text({ mode: 'json' }).$type<ImportFault[]>().notNull(),
    verdict: text({ enum: importVerdicts }).notNull(),
    did: text({ mode: 'json' }).$type<ImportPlan>(),
  },
  (table) => [
    primaryKey({ columns: [table.importId, table.place] }),
    index('project_import_row_verdict').on(table.importId, table.verdict),
    oneOf(table.verdict, importVerdicts),
  ],
);

/** Which column means what, remembered for the next table with the same header. */
export const projectMapping = sqliteTable(
  'project_mapping',
  {
    institutionId: text()
      .notNull()
      .references(() => institution.id),
    header: text().notNull(),
    mapping: text({ mode: 'json' }).$type<ImportMapping>().notNull(),
    savedAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.institutionId, table.header] })],
);
