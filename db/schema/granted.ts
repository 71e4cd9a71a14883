import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { exemptionKinds, extensionSubjects, leaveClocks, recognitionKinds } from '#domain/requirements/record.ts';
import { id, instant, oneOf, plainDate } from './columns.ts';
import { institution, person, unit } from './people.ts';

// Rows of these tables are never edited or deleted: triggers let nothing be set but who withdrew one, when and why, and that once. What was
// known at an instant is therefore what had been recorded by then and not yet withdrawn.
const granting = () => ({
  reason: text().notNull(),
  grantedBy: text().notNull(),
  recordedAt: instant().notNull(),
  withdrawnAt: instant(),
  withdrawnBy: text(),
  withdrawnReason: text(),
});

/** 豁免 or 免修: a requirement that a person need not meet, from a day to a day. */
export const exemption = sqliteTable(
  'exemption',
  {
    id: id(),
    personId: text()
      .notNull()
      .references(() => person.id),
    institutionId: text()
      .notNull()
      .references(() => institution.id),
    policy: text().notNull(),
    requirement: text().notNull(),
    kind: text({ enum: exemptionKinds }).notNull(),
    fromOn: plainDate().notNull(),
    untilOn: plainDate(),
    ...granting(),
  },
  (table) => [index('exemption_person').on(table.personId), oneOf(table.kind, exemptionKinds)],
);

/** 延期: later days for a person, or by order for a unit with all below it or a whole institution (both then empty). */
export const extension = sqliteTable(
  'extension',
  {
    id: id(),
    personId: text().references(() => person.id),
    unitId: text().references(() => unit.id),
    institutionId: text()
      .notNull()
      .references(() => institution.id),
    subject: text({ enum: extensionSubjects }).notNull(),
    policy: text().notNull(),
    requirement: text(),
    fromOn: plainDate().notNull(),
    untilOn: plainDate().notNull(),
    basis: text(),
    ...granting(),
  },
  (table) => [
    index('extension_person').on(table.personId),
    index('extension_institution').on(table.institutionId),
    oneOf(table.subject, extensionSubjects),
  ],
);

/** A time away from an institution. */
export const leave = sqliteTable(
  'leave',
  {
    id: id(),
    personId: text()
      .notNull()
      .references(() => person.id),
    institutionId: text()
      .notNull()
      .references(() => institution.id),
    fromOn: plainDate().notNull(),
    untilOn: plainDate(),
    clock: text({ enum: leaveClocks }).notNull(),
    ...granting(),
  },
  (table) => [index('leave_person').on(table.personId), oneOf(table.clock, leaveClocks)],
);

/** 互认: an institution takes what an issuer certifies on a topic, for a time. */
export const agreement = sqliteTable(
  'agreement',
  {
    id: id(),
    institutionId: text()
      .notNull()
      .references(() => institution.id),
    issuer: text().notNull(),
    topic: text().notNull(),
    fromOn: plainDate().notNull(),
    untilOn: plainDate(),
    basis: text(),
    ...granting(),
  },
  (table) => [index('agreement_institution').on(table.institutionId, table.topic)],
);

/** Learning elsewhere that an institution recognised: what, by whom, and who vouches for it. */
export const recognition = sqliteTable(
  'recognition',
  {
    id: id(),
    personId: text()
      .notNull()
      .references(() => person.id),
    institutionId: text()
      .notNull()
      .references(() => institution.id),
    kind: text({ enum: recognitionKinds }).notNull(),
    topic: text().notNull(),
    issuer: text().notNull(),
    voucher: text().notNull(),
    minutes: integer(),
    learntOn: plainDate().notNull(),
    untilOn: plainDate(),
    agreementId: text().references(() => agreement.id),
    ...granting(),
  },
  (table) => [index('recognition_person').on(table.personId), oneOf(table.kind, recognitionKinds)],
);
