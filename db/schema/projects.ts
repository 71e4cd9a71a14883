import { index, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { projectRoles } from '#domain/projects/project.ts';
import { id, instant, oneOf, plainDate } from './columns.ts';
import { institution, person, unit } from './people.ts';

export const project = sqliteTable(
  'project',
  {
    id: id(),
    institutionId: text()
      .notNull()
      .references(() => institution.id),
    unitId: text().references(() => unit.id),
    number: text().notNull(),
    title: text().notNull(),
    startedOn: plainDate().notNull(),
    finishedOn: plainDate(),
    createdAt: instant().notNull(),
  },
  (table) => [uniqueIndex('project_number').on(table.institutionId, table.number)],
);

export const projectMember = sqliteTable(
  'project_member',
  {
    id: id(),
    projectId: text()
      .notNull()
      .references(() => project.id),
    personId: text()
      .notNull()
      .references(() => person.id),
    role: text({ enum: projectRoles }).notNull(),
    startedOn: plainDate().notNull(),
    finishedOn: plainDate(),
  },
  (table) => [
    index('project_member_project').on(table.projectId),
    index('project_member_person').on(table.personId),
    oneOf(table.role, projectRoles),
  ],
);

/** 核验回执: the answer of the gate as it was given. Append-only. `answer` is JSON as the API shows it. */
export const clearance = sqliteTable(
  'clearance',
  {
    receipt: id(),
    projectId: text()
      .notNull()
      .references(() => project.id),
    personId: text()
      .notNull()
      .references(() => person.id),
    asOf: plainDate().notNull(),
    knownAt: instant().notNull(),
    cleared: text({ enum: ['yes', 'no'] }).notNull(),
    answer: text({ mode: 'json' }).$type<unknown>().notNull(),
    askedBy: text().notNull(),
  },
  (table) => [index('clearance_project').on(table.projectId, table.knownAt), oneOf(table.cleared, ['yes', 'no'])],
);
