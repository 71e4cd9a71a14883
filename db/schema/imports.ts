import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { RosterFault } from '#domain/people/roster/fault.ts';
import type { Mapping } from '#domain/people/roster/fields.ts';
import type { RowPlan } from '#domain/people/roster/judge-row.ts';
import type { ParsedRow } from '#domain/people/roster/understand-row.ts';
import type { NewUnit } from '#domain/people/roster/unit-path.ts';
import {
  importStatuses,
  type NameAnswers,
  type RosterTally,
  rowVerdicts,
  unitChangeAnswers,
  unknownUnitsAnswers,
} from '#domain/people/roster.ts';
import type { StageRefusal } from '#domain/people/roster-refusals.ts';
import { id, instant, oneOf, plainDate } from './columns.ts';
import { institution } from './people.ts';

/** A roster on its way in. Nothing of it is visible to anybody until `appliedAt` is set by the last step. */
export const rosterImport = sqliteTable(
  'roster_import',
  {
    id: id(),
    institutionId: text()
      .notNull()
      .references(() => institution.id),
    fileName: text().notNull(),
    digest: text().notNull(),
    mapping: text({ mode: 'json' }).$type<Mapping>().notNull(),
    status: text({ enum: importStatuses }).notNull(),
    rows: integer().notNull(),
    unknownUnits: text({ enum: unknownUnitsAnswers }).notNull().default('create'),
    // No CHECK here: SQLite could add one only by writing the whole table anew.
    unitChanges: text({ enum: unitChangeAnswers }).notNull().default('transfer'),
    newUnits: text({ mode: 'json' }).$type<NewUnit[]>().notNull().default([]),
    /** The day the verdicts were made for, and the last fact before them: they are stale once a later fact tells of people there. */
    judgedOn: plainDate(),
    judgedAfter: integer().notNull().default(0),
    createdBy: text().notNull(),
    createdAt: instant().notNull(),
    appliedAt: instant(),
    /** While rows are being put in force, in batches: up to which line they are; null before and after. */
    inForceLine: integer(),
    /** Obligations are raised in batches after the rest: up to which line they are, and when the last was. */
    boundLine: integer().notNull().default(0),
    boundAt: instant(),
    /** While the import is being taken back, in batches: up to which line it is; null before and after. */
    takenBackLine: integer(),
    undoneAt: instant(),
    /** The sheet of a workbook that was read. */
    sheet: text(),
    /** How many rows have their verdict while the file is being read. */
    judged: integer().notNull().default(0),
    /** Why a file was refused after its page had stopped waiting for the answer. */
    refusal: text({ mode: 'json' }).$type<StageRefusal>(),
    /** Rows whose number is known under another name, by their line: what a person said of it. */
    nameAnswers: text({ mode: 'json' }).$type<NameAnswers>().notNull().default({}),
    /** What the rows came to when they were put in force; it stays when the rows are forgotten. */
    tally: text({ mode: 'json' }).$type<RosterTally>(),
    rowsForgottenAt: instant(),
  },
  (table) => [
    index('roster_import_institution').on(table.institutionId, table.createdAt),
    oneOf(table.status, importStatuses),
    oneOf(table.unknownUnits, unknownUnitsAnswers),
  ],
);

/**
 * One row of the file: as it was, as it was understood, what is wrong with it, and what applying it does (`did`), with what stood before,
 * so that it can be taken back.
 */
export const rosterRow = sqliteTable(
  'roster_row',
  {
    importId: text()
      .notNull()
      .references(() => rosterImport.id),
    line: integer().notNull(),
    cells: text({ mode: 'json' }).$type<Record<string, string>>().notNull(),
    parsed: text({ mode: 'json' }).$type<ParsedRow>(),
    faults: text({ mode: 'json' }).$type<RosterFault[]>().notNull(),
    verdict: text({ enum: rowVerdicts }).notNull(),
    did: text({ mode: 'json' }).$type<RowPlan>(),
  },
  (table) => [
    primaryKey({ columns: [table.importId, table.line] }),
    index('roster_row_verdict').on(table.importId, table.verdict),
    oneOf(table.verdict, rowVerdicts),
  ],
);

/** Which column means what, remembered for the next file with the same header. */
export const rosterMapping = sqliteTable(
  'roster_mapping',
  {
    institutionId: text()
      .notNull()
      .references(() => institution.id),
    header: text().notNull(),
    mapping: text({ mode: 'json' }).$type<Mapping>().notNull(),
    savedAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.institutionId, table.header] })],
);
