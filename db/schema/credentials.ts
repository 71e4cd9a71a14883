import { isNull } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { type BadgeFindings, claimStates, type ReadBadge } from '#domain/credentials/badge.ts';
import type { ControllerDocument } from '#domain/credentials/controller-document.ts';
import { revocationReasons } from '#domain/credentials/revocation.ts';
import { credentialForms, credentialKinds } from '#domain/credentials/source.ts';
import { recognitionKinds } from '#domain/requirements/record.ts';
import { id, instant, oneOf, plainDate } from './columns.ts';
import { edition } from './content.ts';
import { institution, person } from './people.ts';
import { completion } from './progress.ts';

/** 学习证明. The words are frozen when it is issued; it is superseded or revoked by further columns and never edited. */
export const recordOfLearning = sqliteTable(
  'record_of_learning',
  {
    id: id(),
    serial: text().notNull().unique(),
    personId: text()
      .notNull()
      .references(() => person.id),
    completionId: text()
      .notNull()
      .references(() => completion.id),
    editionId: text()
      .notNull()
      .references(() => edition.id),
    holderName: text().notNull(),
    courseCode: text().notNull(),
    courseTitleZh: text().notNull(),
    courseTitleEn: text().notNull(),
    courseVersion: text().notNull(),
    minutes: integer().notNull(),
    completedOn: plainDate().notNull(),
    issuedAt: instant().notNull(),
    supersededBy: text(),
    supersededAt: instant(),
    revokedAt: instant(),
    revokedReason: text({ enum: revocationReasons }),
  },
  (table) => [
    index('record_person').on(table.personId),
    // A corrected record leaves room for the one that replaces it.
    uniqueIndex('record_completion').on(table.completionId).where(isNull(table.supersededBy)),
    oneOf(table.revokedReason, revocationReasons),
  ],
);

/**
 * A credential as it was signed, once: the JSON from which its token, its PDF and its picture are made. It stands for a record of learning or a
 * certification period of the same serial, which say whether it still stands. When its holder is erased the text goes and the place stays.
 */
export const credential = sqliteTable(
  'credential',
  {
    id: id(),
    serial: text().notNull().unique(),
    kind: text({ enum: credentialKinds }).notNull(),
    personId: text()
      .notNull()
      .references(() => person.id),
    /** The status list, and the place in it, drawn by lot so that the list does not tell in which order credentials were issued. */
    list: integer().notNull(),
    place: integer().notNull(),
    json: text(),
    signedAt: instant().notNull(),
  },
  (table) => [
    uniqueIndex('credential_place').on(table.list, table.place),
    index('credential_person').on(table.personId),
    oneOf(table.kind, credentialKinds),
  ],
);

/** The SHA-256 of every file of a credential that was handed out, so that one changed byte is noticed. */
export const credentialFile = sqliteTable(
  'credential_file',
  {
    digest: text().primaryKey(),
    serial: text()
      .notNull()
      .references(() => credential.serial),
    form: text({ enum: credentialForms }).notNull(),
    madeAt: instant().notNull(),
  },
  (table) => [index('credential_file_serial').on(table.serial), oneOf(table.form, credentialForms)],
);

/** The holder shows the whole name to one verifier for a time: the first browser that takes it is the only one. */
export const nameReveal = sqliteTable(
  'name_reveal',
  {
    id: id(),
    serial: text().notNull(),
    personId: text()
      .notNull()
      .references(() => person.id),
    /** For whom, in the holder's words. */
    verifier: text().notNull(),
    tokenHash: text().notNull().unique(),
    madeAt: instant().notNull(),
    endsAt: instant().notNull(),
    takenBy: text(),
    takenAt: instant(),
    withdrawnAt: instant(),
  },
  (table) => [index('name_reveal_person').on(table.personId), index('name_reveal_ends').on(table.endsAt)],
);

/** An issuer whose document was put on record by hand: what it signed is checked without asking anybody. */
export const pinnedIssuer = sqliteTable('pinned_issuer', {
  issuer: text().primaryKey(),
  name: text().notNull(),
  document: text({ mode: 'json' }).$type<ControllerDocument>().notNull(),
  pinnedBy: text().notNull(),
  pinnedAt: instant().notNull(),
});

/** 等效规则: an institution takes an achievement of an issuer for a course, a topic or a certification of its requirements. */
export const equivalency = sqliteTable(
  'equivalency',
  {
    id: id(),
    institutionId: text()
      .notNull()
      .references(() => institution.id),
    issuer: text().notNull(),
    achievement: text().notNull(),
    kind: text({ enum: recognitionKinds }).notNull(),
    topic: text().notNull(),
    /** For how long after it was earned it counts; null where the badge or the requirement says. */
    months: integer(),
    basis: text().notNull(),
    madeBy: text().notNull(),
    madeAt: instant().notNull(),
    withdrawnAt: instant(),
    withdrawnBy: text(),
  },
  (table) => [
    index('equivalency_institution').on(table.institutionId),
    uniqueIndex('equivalency_open').on(table.institutionId, table.issuer, table.achievement).where(isNull(table.withdrawnAt)),
    oneOf(table.kind, recognitionKinds),
  ],
);

/** A badge of another issuer that somebody handed in, what the check found, and what was decided. Its text goes once it is decided. */
export const badgeClaim = sqliteTable(
  'badge_claim',
  {
    id: id(),
    personId: text()
      .notNull()
      .references(() => person.id),
    institutionId: text()
      .notNull()
      .references(() => institution.id),
    badge: text({ mode: 'json' }).$type<ReadBadge>().notNull(),
    document: text(),
    digest: text().notNull(),
    findings: text({ mode: 'json' }).$type<BadgeFindings>().notNull(),
    equivalencyId: text().references(() => equivalency.id),
    handedInAt: instant().notNull(),
    state: text({ enum: claimStates }).notNull(),
    decidedBy: text(),
    decidedAt: instant(),
    reason: text(),
    recognitionId: text(),
  },
  (table) => [
    index('badge_claim_person').on(table.personId),
    index('badge_claim_institution').on(table.institutionId, table.state),
    oneOf(table.state, claimStates),
  ],
);
