import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { audiences, eventKinds, type TopicMinutes } from '#domain/events/event.ts';
import { eventLetterKinds } from '#domain/events/letters.ts';
import { providerKinds, trainerKinds } from '#domain/events/provider.ts';
import { registrationSources, registrationStates } from '#domain/events/registration.ts';
import { attendanceWays } from '#domain/events/sign-in.ts';
import type { HourTopic } from '#domain/events/topics.ts';
import { type FileKind, fileKinds } from '#domain/projects/outside/file-kind.ts';
import { id, instant, oneOf, plainDate } from './columns.ts';
import { exchange } from './exchanges.ts';
import { institution, person } from './people.ts';
import { project } from './projects.ts';

/** Who may hold training for, and answer questions of, other institutions. `institutionId`: whose people act for it. */
export const trainingProvider = sqliteTable(
  'training_provider',
  {
    id: id(),
    institutionId: text()
      .notNull()
      .references(() => institution.id),
    kind: text({ enum: providerKinds }).notNull(),
    nameZh: text().notNull(),
    nameEn: text(),
    addedBy: text().notNull(),
    addedAt: instant().notNull(),
    endedAt: instant(),
  },
  (table) => [index('training_provider_institution').on(table.institutionId), oneOf(table.kind, providerKinds)],
);

/** The register of trainers and case facilitators. One who is not on the roster of the institution has no `personId`. */
export const trainer = sqliteTable(
  'trainer',
  {
    id: id(),
    institutionId: text()
      .notNull()
      .references(() => institution.id),
    personId: text().references(() => person.id),
    name: text().notNull(),
    organisation: text(),
    kind: text({ enum: trainerKinds }).notNull(),
    topics: text({ mode: 'json' }).$type<HourTopic[]>().notNull(),
    qualification: text().notNull(),
    addedBy: text().notNull(),
    addedAt: instant().notNull(),
    endedAt: instant(),
  },
  (table) => [
    index('trainer_institution').on(table.institutionId),
    index('trainer_person').on(table.personId),
    oneOf(table.kind, trainerKinds),
  ],
);

/** 培训活动. `secret` is what the changing code is made from; `sequence` rises with every change that a calendar must know. */
export const trainingEvent = sqliteTable(
  'training_event',
  {
    id: id(),
    institutionId: text()
      .notNull()
      .references(() => institution.id),
    providerId: text().references(() => trainingProvider.id),
    exchangeId: text().references(() => exchange.id),
    projectId: text().references(() => project.id),
    /** The events held in one rhythm share it. */
    seriesId: text(),
    kind: text({ enum: eventKinds }).notNull(),
    audience: text({ enum: audiences }).notNull(),
    title: text().notNull(),
    titleEn: text(),
    summary: text().notNull(),
    summaryEn: text(),
    place: text(),
    link: text(),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    registerUntil: instant(),
    capacity: integer(),
    topics: text({ mode: 'json' }).$type<TopicMinutes[]>().notNull(),
    secret: text().notNull(),
    sequence: integer().notNull(),
    createdBy: text().notNull(),
    createdAt: instant().notNull(),
    changedAt: instant().notNull(),
    cancelledAt: instant(),
    cancelledReason: text(),
    confirmedAt: instant(),
    confirmedBy: text(),
  },
  (table) => [
    index('training_event_institution').on(table.institutionId, table.startsAt),
    index('training_event_public').on(table.audience, table.startsAt),
    index('training_event_series').on(table.seriesId),
    oneOf(table.kind, eventKinds),
    oneOf(table.audience, audiences),
  ],
);

export const eventTrainer = sqliteTable(
  'event_trainer',
  {
    id: id(),
    eventId: text()
      .notNull()
      .references(() => trainingEvent.id),
    trainerId: text()
      .notNull()
      .references(() => trainer.id),
  },
  (table) => [uniqueIndex('event_trainer_once').on(table.eventId, table.trainerId), index('event_trainer_trainer').on(table.trainerId)],
);

/** Who comes, and who waits. `number` is the order of coming; triggers let nobody beyond the capacity in. */
export const eventRegistration = sqliteTable(
  'event_registration',
  {
    id: id(),
    eventId: text()
      .notNull()
      .references(() => trainingEvent.id),
    personId: text()
      .notNull()
      .references(() => person.id),
    number: integer().notNull(),
    state: text({ enum: registrationStates }).notNull(),
    source: text({ enum: registrationSources }).notNull(),
    registeredAt: instant().notNull(),
    movedUpAt: instant(),
    withdrawnAt: instant(),
  },
  (table) => [
    uniqueIndex('event_registration_number').on(table.eventId, table.number),
    index('event_registration_person').on(table.personId),
    oneOf(table.state, registrationStates),
    oneOf(table.source, registrationSources),
  ],
);

/** Who was there, and how it is known. Rows are only added or withdrawn, with a reason where somebody was put right. */
export const attendance = sqliteTable(
  'attendance',
  {
    id: id(),
    eventId: text()
      .notNull()
      .references(() => trainingEvent.id),
    personId: text()
      .notNull()
      .references(() => person.id),
    way: text({ enum: attendanceWays }).notNull(),
    signedInAt: instant().notNull(),
    recordedAt: instant().notNull(),
    recordedBy: text().notNull(),
    reason: text(),
    withdrawnAt: instant(),
    withdrawnBy: text(),
    withdrawnReason: text(),
    /** Set once feedback was given, which itself names nobody. */
    feedbackAt: instant(),
  },
  (table) => [index('attendance_event').on(table.eventId), index('attendance_person').on(table.personId), oneOf(table.way, attendanceWays)],
);

/** What somebody thought of an event. It names nobody, and keeps the day alone. */
export const eventFeedback = sqliteTable(
  'event_feedback',
  {
    id: id(),
    eventId: text()
      .notNull()
      .references(() => trainingEvent.id),
    useful: integer().notNull(),
    pace: integer().notNull(),
    apply: integer().notNull(),
    remark: text(),
    givenOn: plainDate().notNull(),
  },
  (table) => [index('event_feedback_event').on(table.eventId)],
);

export const materialKinds = ['material', 'sheet'] as const;
/** Slides and readings for those who come, and the scanned sheets of signatures, which only whoever holds the event sees. */
export const eventMaterial = sqliteTable(
  'event_material',
  {
    id: id(),
    eventId: text()
      .notNull()
      .references(() => trainingEvent.id),
    kind: text({ enum: materialKinds }).notNull(),
    title: text().notNull(),
    link: text(),
    fileKind: text({ enum: Object.keys(fileKinds) as [FileKind, ...FileKind[]] }),
    fileDigest: text(),
    fileSize: integer(),
    addedBy: text().notNull(),
    addedAt: instant().notNull(),
    removedAt: instant(),
  },
  (table) => [index('event_material_event').on(table.eventId), oneOf(table.kind, materialKinds)],
);

/** Letters about events, decided on with what they tell of and sent by the clock. */
export const eventLetter = sqliteTable(
  'event_letter',
  {
    id: id(),
    eventId: text()
      .notNull()
      .references(() => trainingEvent.id),
    personId: text()
      .notNull()
      .references(() => person.id),
    kind: text({ enum: eventLetterKinds }).notNull(),
    decidedAt: instant().notNull(),
    tries: integer().notNull(),
    nextTryAt: instant(),
    sentAt: instant(),
    error: text(),
  },
  (table) => [
    index('event_letter_event').on(table.eventId),
    index('event_letter_next').on(table.nextTryAt),
    index('event_letter_person').on(table.personId),
    oneOf(table.kind, eventLetterKinds),
  ],
);
