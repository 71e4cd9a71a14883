import { index, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { dimensions, forms, occasions } from '#domain/assessment/evaluation/measure.ts';
import type { MeasureAnswers } from '#domain/assessment/evaluation/score-form.ts';
import { id, instant, oneOf } from './columns.ts';
import { institution, person } from './people.ts';

/**
 * Somebody who takes the pre and post forms of a course, under an id of chance that answers carry in place of the person's. `firstForm` is the
 * form before the course; `institutionId` where they belonged when they began, for reports. Once `personId` is erased the answers lead to nobody.
 */
export const measureRespondent = sqliteTable(
  'measure_respondent',
  {
    id: id(),
    personId: text().references(() => person.id),
    course: text().notNull(),
    firstForm: text({ enum: forms }).notNull(),
    institutionId: text().references(() => institution.id),
    joinedAt: instant().notNull(),
  },
  (table) => [
    index('measure_respondent_person').on(table.personId, table.course),
    index('measure_respondent_course').on(table.course),
    oneOf(table.firstForm, forms),
  ],
);

/** What one respondent reached in one dimension on one occasion: `score` of `outOf`. Written once. */
export const measureResponse = sqliteTable(
  'measure_response',
  {
    id: id(),
    respondentId: text()
      .notNull()
      .references(() => measureRespondent.id),
    occasion: text({ enum: occasions }).notNull(),
    form: text({ enum: forms }).notNull(),
    dimension: text({ enum: dimensions }).notNull(),
    score: real().notNull(),
    outOf: real().notNull(),
    answeredAt: instant().notNull(),
  },
  (table) => [
    uniqueIndex('measure_response_once').on(table.respondentId, table.occasion, table.dimension),
    oneOf(table.occasion, occasions),
    oneOf(table.form, forms),
    oneOf(table.dimension, dimensions),
  ],
);

/** A sheet as it was answered, so that the two forms can be compared part by part once enough people took each. Written once. */
export const measureSheet = sqliteTable(
  'measure_sheet',
  {
    id: id(),
    respondentId: text()
      .notNull()
      .references(() => measureRespondent.id),
    occasion: text({ enum: occasions }).notNull(),
    form: text({ enum: forms }).notNull(),
    version: text().notNull(),
    answers: text({ mode: 'json' }).$type<MeasureAnswers>().notNull(),
    answeredAt: instant().notNull(),
  },
  (table) => [
    uniqueIndex('measure_sheet_once').on(table.respondentId, table.occasion),
    oneOf(table.occasion, occasions),
    oneOf(table.form, forms),
  ],
);
