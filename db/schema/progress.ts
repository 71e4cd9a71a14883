import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { type EvidenceDetail, evidenceKinds } from '#domain/progress/evidence.ts';
import { id, instant, oneOf, plainDate } from './columns.ts';
import { edition } from './content.ts';
import { person } from './people.ts';

/** A person under way in a course, and in which edition of it. */
export const enrolment = sqliteTable(
  'enrolment',
  {
    personId: text()
      .notNull()
      .references(() => person.id),
    course: text().notNull(),
    editionId: text()
      .notNull()
      .references(() => edition.id),
    startedAt: instant().notNull(),
    /** Where the person was last: the lesson's slug and the section's number. Not evidence. */
    lesson: text(),
    section: integer(),
    placedAt: instant(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.course] })],
);

/** Append-only. `detail` is what was chosen, so that the page can show it again, or how strong a pass was. */
export const evidence = sqliteTable(
  'evidence',
  {
    id: id(),
    personId: text()
      .notNull()
      .references(() => person.id),
    kind: text({ enum: evidenceKinds }).notNull(),
    course: text().notNull(),
    ref: text().notNull(),
    editionId: text()
      .notNull()
      .references(() => edition.id),
    detail: text({ mode: 'json' }).$type<EvidenceDetail>().notNull(),
    at: instant().notNull(),
  },
  (table) => [index('evidence_person').on(table.personId, table.course, table.kind, table.ref), oneOf(table.kind, evidenceKinds)],
);

export const completion = sqliteTable(
  'completion',
  {
    id: id(),
    personId: text()
      .notNull()
      .references(() => person.id),
    course: text().notNull(),
    editionId: text()
      .notNull()
      .references(() => edition.id),
    minutes: integer().notNull(),
    completedOn: plainDate().notNull(),
    completedAt: instant().notNull(),
  },
  (table) => [
    uniqueIndex('completion_once').on(table.personId, table.course, table.editionId, table.completedOn),
    index('completion_course').on(table.course, table.completedOn),
  ],
);
