import { index, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { committeeKinds, committeeRoles } from '#domain/committees/committee.ts';
import { type Background, sexes, standings } from '#domain/committees/particulars.ts';
import type { ProjectDomain } from '#domain/projects/nature.ts';
import { id, instant, oneOf, plainDate } from './columns.ts';
import { institution, person } from './people.ts';

/** 科技伦理（审查）委员会, at the institution that keeps it. */
export const committee = sqliteTable(
  'committee',
  {
    id: id(),
    institutionId: text()
      .notNull()
      .references(() => institution.id),
    nameZh: text().notNull(),
    nameEn: text(),
    kind: text({ enum: committeeKinds }).notNull(),
    domains: text({ mode: 'json' }).$type<ProjectDomain[]>().notNull(),
    foundedOn: plainDate().notNull(),
    competentAuthority: text(),
    createdAt: instant().notNull(),
  },
  (table) => [uniqueIndex('committee_name').on(table.institutionId, table.nameZh), oneOf(table.kind, committeeKinds)],
);

/**
 * A term of a person on a committee. It ends on a day that is known from the start; who leaves early has that day moved forward. A renewed term
 * is a seat of its own. `withdrawnAt`: it was entered by mistake and counts for nothing.
 */
export const committeeSeat = sqliteTable(
  'committee_seat',
  {
    id: id(),
    committeeId: text()
      .notNull()
      .references(() => committee.id),
    personId: text()
      .notNull()
      .references(() => person.id),
    role: text({ enum: committeeRoles }).notNull(),
    startedOn: plainDate().notNull(),
    finishedOn: plainDate().notNull(),
    appointedOn: plainDate().notNull(),
    recordedAt: instant().notNull(),
    withdrawnAt: instant(),
  },
  (table) => [
    index('committee_seat_committee').on(table.committeeId, table.startedOn),
    index('committee_seat_person').on(table.personId),
    oneOf(table.role, committeeRoles),
  ],
);

/**
 * What the composition of a committee asks about a member, true from a day on. Append-only: a correction is a further row, and of two about one day the
 * later counts. Only an erased person's sex and speciality go.
 */
export const committeeParticulars = sqliteTable(
  'committee_particulars',
  {
    id: id(),
    seatId: text()
      .notNull()
      .references(() => committeeSeat.id),
    fromOn: plainDate().notNull(),
    sex: text({ enum: sexes }),
    backgrounds: text({ mode: 'json' }).$type<Background[]>().notNull(),
    speciality: text(),
    standing: text({ enum: standings }),
    recordedAt: instant().notNull(),
    recordedBy: text().notNull(),
  },
  (table) => [index('committee_particulars_seat').on(table.seatId), oneOf(table.sex, sexes), oneOf(table.standing, standings)],
);
