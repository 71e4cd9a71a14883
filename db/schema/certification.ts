import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { appealDecisions } from '#domain/certification/appeal.ts';
import { closings, offices } from '#domain/certification/application.ts';
import type { Scores } from '#domain/certification/mark.ts';
import { periodEventKinds, periodKinds } from '#domain/certification/period.ts';
import { eventReasons } from '#domain/certification/reasons.ts';
import { renewalRoutes } from '#domain/certification/renewal.ts';
import type { Track } from '#domain/content/track.ts';
import { id, instant, oneOf, plainDate } from './columns.ts';
import { institution, person } from './people.ts';

/** A published, immutable version of a certification track. What is under way and what was issued points at one for ever. */
export const trackEdition = sqliteTable(
  'track_edition',
  {
    id: id(),
    track: text().notNull(),
    version: text().notNull(),
    digest: text().notNull(),
    snapshot: text({ mode: 'json' }).$type<Track>().notNull(),
    publishedAt: instant().notNull(),
  },
  (table) => [uniqueIndex('track_edition_digest').on(table.track, table.digest)],
);

/** Whether one officer issues, or one proposes and another issues. The latest row of an institution holds. */
export const certificationOffice = sqliteTable(
  'certification_office',
  {
    id: id(),
    institutionId: text()
      .notNull()
      .references(() => institution.id),
    office: text({ enum: offices }).notNull(),
    setBy: text().notNull(),
    setAt: instant().notNull(),
  },
  (table) => [index('certification_office_institution').on(table.institutionId, table.setAt), oneOf(table.office, offices)],
);

/** Somebody on the way to a certificate. Each later column is set once; where the person stands meanwhile is worked out. */
export const certificationApplication = sqliteTable(
  'certification_application',
  {
    id: id(),
    personId: text()
      .notNull()
      .references(() => person.id),
    institutionId: text()
      .notNull()
      .references(() => institution.id),
    track: text().notNull(),
    editionId: text()
      .notNull()
      .references(() => trackEdition.id),
    options: text({ mode: 'json' }).$type<string[]>().notNull(),
    /** The certificate that it is to renew. */
    renewsId: text(),
    enrolledAt: instant().notNull(),
    appliedAt: instant(),
    proposedAt: instant(),
    proposedBy: text(),
    closedAt: instant(),
    closedAs: text({ enum: closings }),
    closedBy: text(),
    closedWords: text(),
  },
  (table) => [
    // One at a time in a track.
    uniqueIndex('certification_application_open').on(table.personId, table.track).where(sql`${table.closedAt} is null`),
    index('certification_application_institution').on(table.institutionId, table.closedAt),
    oneOf(table.closedAs, closings),
  ],
);

/** A practical assessment of an application. A later try is a row of its own. */
export const certificationPractical = sqliteTable(
  'certification_practical',
  {
    id: id(),
    applicationId: text()
      .notNull()
      .references(() => certificationApplication.id),
    /** Which file is judged, or which meeting is watched. */
    brief: text().notNull(),
    arrangedBy: text().notNull(),
    arrangedAt: instant().notNull(),
    opinion: text(),
    handedInAt: instant(),
  },
  (table) => [index('certification_practical_application').on(table.applicationId)],
);

/** An assessor of a practical. What one gives is seen by the others only when all have given theirs. */
export const certificationAssessor = sqliteTable(
  'certification_assessor',
  {
    id: id(),
    practicalId: text()
      .notNull()
      .references(() => certificationPractical.id),
    personId: text()
      .notNull()
      .references(() => person.id),
    seat: integer().notNull(),
    namedBy: text().notNull(),
    namedAt: instant().notNull(),
    scores: text({ mode: 'json' }).$type<Scores>(),
    remarks: text(),
    markedAt: instant(),
  },
  (table) => [
    uniqueIndex('certification_assessor_seat').on(table.practicalId, table.seat),
    uniqueIndex('certification_assessor_person').on(table.practicalId, table.personId),
    index('certification_assessor_of').on(table.personId),
  ],
);

/**
 * 培训考核合格证明: one certification period. Its words and days are frozen when it is issued; whatever happens later is a row of
 * `certification_event`, and where it stands is worked out from both.
 */
export const certification = sqliteTable(
  'certification',
  {
    id: id(),
    serial: text().notNull().unique(),
    personId: text()
      .notNull()
      .references(() => person.id),
    institutionId: text()
      .notNull()
      .references(() => institution.id),
    track: text().notNull(),
    editionId: text()
      .notNull()
      .references(() => trackEdition.id),
    kind: text({ enum: periodKinds }).notNull(),
    /** How a renewal came about; a correction keeps that of what it corrects. */
    route: text({ enum: renewalRoutes }),
    /** The one it renews, or the one it corrects. */
    previousId: text(),
    applicationId: text().references(() => certificationApplication.id),
    holderName: text().notNull(),
    titleZh: text().notNull(),
    titleEn: text().notNull(),
    version: text().notNull(),
    unitZh: text().notNull(),
    unitEn: text().notNull(),
    validFrom: plainDate().notNull(),
    validUntil: plainDate().notNull(),
    /** The ids of what it rests on. */
    evidence: text({ mode: 'json' }).$type<string[]>().notNull(),
    issuedAt: instant().notNull(),
    issuedBy: text().notNull(),
  },
  (table) => [
    index('certification_person').on(table.personId, table.track),
    index('certification_institution').on(table.institutionId, table.track, table.validUntil),
    // One renewal and one correction at most of each; who lapsed and was certified anew has a chain of its own.
    uniqueIndex('certification_after').on(table.previousId, table.kind),
    oneOf(table.kind, periodKinds),
    oneOf(table.route, renewalRoutes),
  ],
);

/** Suspended, reinstated, extended, revoked or superseded: what happened to a certificate. Append-only. */
export const certificationEvent = sqliteTable(
  'certification_event',
  {
    id: id(),
    certificationId: text()
      .notNull()
      .references(() => certification.id),
    kind: text({ enum: periodEventKinds }).notNull(),
    onDay: plainDate().notNull(),
    untilDay: plainDate(),
    reason: text({ enum: eventReasons }).notNull(),
    /** Of what the reason rests on: a decision, a notice, an order. For the office and the holder, not for the public. */
    words: text().notNull(),
    /** Of a superseded one: the serial of the certificate in its place. */
    bySerial: text(),
    statedBy: text().notNull(),
    statedAt: instant().notNull(),
  },
  (table) => [
    index('certification_event_of').on(table.certificationId, table.statedAt),
    oneOf(table.kind, periodEventKinds),
    oneOf(table.reason, eventReasons),
  ],
);

/** 申诉 against what was decided about an application or a certificate. */
export const certificationAppeal = sqliteTable(
  'certification_appeal',
  {
    id: id(),
    personId: text()
      .notNull()
      .references(() => person.id),
    institutionId: text()
      .notNull()
      .references(() => institution.id),
    applicationId: text().references(() => certificationApplication.id),
    certificationId: text().references(() => certification.id),
    words: text().notNull(),
    madeAt: instant().notNull(),
    answerBy: plainDate().notNull(),
    decision: text({ enum: appealDecisions }),
    answer: text(),
    answeredBy: text(),
    answeredAt: instant(),
  },
  (table) => [
    index('certification_appeal_institution').on(table.institutionId, table.answeredAt),
    index('certification_appeal_person').on(table.personId),
    oneOf(table.decision, appealDecisions),
  ],
);
