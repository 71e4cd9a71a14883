import { isNull } from 'drizzle-orm';
import { index, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { listedActivities, type ProjectDomain, type ProjectTrait } from '#domain/projects/nature.ts';
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
    titleEn: text(),
    funder: text(),
    domains: text({ mode: 'json' }).$type<ProjectDomain[]>().notNull().default([]),
    traits: text({ mode: 'json' }).$type<ProjectTrait[]>().notNull().default([]),
    // No CHECK here: SQLite could add one only by writing the whole table anew.
    listedActivity: text({ enum: listedActivities }),
    approvedOn: plainDate(),
    followUpOn: plainDate(),
    registeredOn: plainDate(),
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
    /** Where somebody from outside works; null for people of the institution. */
    organisation: text(),
  },
  (table) => [
    index('project_member_project').on(table.projectId),
    index('project_member_person').on(table.personId),
    oneOf(table.role, projectRoles),
  ],
);

/** Whom a lead of a project named to do the clicks, from when until when. */
export const projectProxy = sqliteTable(
  'project_proxy',
  {
    id: id(),
    projectId: text()
      .notNull()
      .references(() => project.id),
    personId: text()
      .notNull()
      .references(() => person.id),
    namedAt: instant().notNull(),
    withdrawnAt: instant(),
  },
  (table) => [
    uniqueIndex('project_proxy_now').on(table.projectId, table.personId).where(isNull(table.withdrawnAt)),
    index('project_proxy_person').on(table.personId),
  ],
);

/** 培训情况说明: who was on the team and what each held, frozen. Append-only. `content` is JSON as the API shows it. */
export const statement = sqliteTable(
  'statement',
  {
    code: id(),
    projectId: text()
      .notNull()
      .references(() => project.id),
    asOf: plainDate().notNull(),
    knownAt: instant().notNull(),
    content: text({ mode: 'json' }).$type<unknown>().notNull(),
    digest: text().notNull(),
    jws: text().notNull(),
    frozenBy: text().notNull(),
  },
  (table) => [index('statement_project').on(table.projectId, table.knownAt)],
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
    /** Of one asked as known at an earlier instant: when it was asked. Null: at `knownAt`. */
    askedAt: instant(),
  },
  (table) => [index('clearance_project').on(table.projectId, table.knownAt), oneOf(table.cleared, ['yes', 'no'])],
);
