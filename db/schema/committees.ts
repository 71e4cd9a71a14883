import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { layAtMeetings } from '#domain/committees/charter.ts';
import { committeeKinds, committeeRoles } from '#domain/committees/committee.ts';
import { answers } from '#domain/committees/meeting.ts';
import { type Background, sexes, standings } from '#domain/committees/particulars.ts';
import { registrationKinds } from '#domain/committees/registration.ts';
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
    /** How many hours (学时) a year the committee wants each member to learn; its own plan, no rule sets one. */
    plannedHours: integer(),
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

/** A version of a committee's charter (章程). The one adopted last holds; one entered by mistake is withdrawn. */
export const committeeCharter = sqliteTable(
  'committee_charter',
  {
    id: id(),
    committeeId: text()
      .notNull()
      .references(() => committee.id),
    title: text().notNull(),
    adoptedOn: plainDate().notNull(),
    link: text(),
    keptAt: text(),
    /** What it asks of meetings beyond the rule. */
    atLeast: integer(),
    lay: text({ enum: layAtMeetings }).notNull(),
    /** Of the PDF that was handed in with it, which lies in DATA_DIR under this id: SHA-256 and length. */
    fileDigest: text(),
    fileSize: integer(),
    recordedAt: instant().notNull(),
    recordedBy: text().notNull(),
    withdrawnAt: instant(),
  },
  (table) => [index('committee_charter_committee').on(table.committeeId), oneOf(table.lay, layAtMeetings)],
);

/** What was entered about a committee on the national registration platform, and when. */
export const committeeRegistration = sqliteTable(
  'committee_registration',
  {
    id: id(),
    committeeId: text()
      .notNull()
      .references(() => committee.id),
    kind: text({ enum: registrationKinds }).notNull(),
    onDay: plainDate().notNull(),
    number: text(),
    words: text(),
    recordedAt: instant().notNull(),
    recordedBy: text().notNull(),
    withdrawnAt: instant(),
  },
  (table) => [index('committee_registration_committee').on(table.committeeId), oneOf(table.kind, registrationKinds)],
);

/** The secret address of a committee's calendar, for one person, by the SHA-256 of its token. It opens only while that person may read the register. */
export const committeeFeed = sqliteTable(
  'committee_feed',
  {
    id: id(),
    committeeId: text()
      .notNull()
      .references(() => committee.id),
    personId: text()
      .notNull()
      .references(() => person.id),
    tokenHash: text().notNull().unique(),
    createdAt: instant().notNull(),
    revokedAt: instant(),
  },
  (table) => [index('committee_feed_person').on(table.personId, table.committeeId)],
);

/** A planned meeting of a committee. One that is put off is cancelled and called anew. */
export const committeeMeeting = sqliteTable(
  'committee_meeting',
  {
    id: id(),
    committeeId: text()
      .notNull()
      .references(() => committee.id),
    title: text().notNull(),
    startsAt: instant().notNull(),
    place: text(),
    domain: text().$type<ProjectDomain>(),
    calledAt: instant().notNull(),
    calledBy: text().notNull(),
    cancelledAt: instant(),
  },
  (table) => [index('committee_meeting_committee').on(table.committeeId, table.startsAt)],
);

/** Somebody who is asked to a meeting, and what they said last. */
export const committeeInvitation = sqliteTable(
  'committee_invitation',
  {
    id: id(),
    meetingId: text()
      .notNull()
      .references(() => committeeMeeting.id),
    personId: text()
      .notNull()
      .references(() => person.id),
    invitedAt: instant().notNull(),
    answer: text({ enum: answers }),
    answeredAt: instant(),
    answeredBy: text(),
  },
  (table) => [
    index('committee_invitation_meeting').on(table.meetingId),
    index('committee_invitation_person').on(table.personId),
    oneOf(table.answer, answers),
  ],
);
