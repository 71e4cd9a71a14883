import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { errandStates } from '#domain/auth/invitations.ts';
import { roles } from '#domain/auth/permission.ts';
import type { RefusalCode } from '#domain/refusals.ts';
import { locales } from '#domain/shared/locale.ts';
import { id, instant, oneOf } from './columns.ts';
import { institution, person, unit } from './people.ts';

/** A way to sign in. `passwordHash` is an Argon2id PHC string, null until the person has chosen one. */
export const account = sqliteTable(
  'account',
  {
    id: id(),
    personId: text()
      .notNull()
      .references(() => person.id),
    email: text().notNull().unique(),
    passwordHash: text(),
    locale: text({ enum: locales }).notNull(),
    createdAt: instant().notNull(),
    closedAt: instant(),
  },
  (table) => [index('account_person').on(table.personId), oneOf(table.locale, locales)],
);

/** `id` is the SHA-256 of the session id in the cookie, never the id itself. `expiresAt` is in seconds since 1970, as the adapter wants it. */
export const session = sqliteTable(
  'session',
  {
    id: id(),
    userId: text()
      .notNull()
      .references(() => account.id),
    expiresAt: integer().notNull(),
    createdAt: instant(),
    device: text(),
  },
  (table) => [index('session_user').on(table.userId)],
);

export const invitationPurposes = ['claim', 'reset'] as const;

/** A one-time link: to claim an imported record, or to choose a new password. Only the SHA-256 of its token is kept. */
export const invitation = sqliteTable(
  'invitation',
  {
    id: id(),
    tokenHash: text().notNull().unique(),
    personId: text()
      .notNull()
      .references(() => person.id),
    email: text().notNull(),
    purpose: text({ enum: invitationPurposes }).notNull(),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
  },
  (table) => [index('invitation_person').on(table.personId), oneOf(table.purpose, invitationPurposes)],
);

/** Invitations that an administrator asked for together. They go out some hundreds at a time; `finishedAt` is when the last one had its answer. */
export const invitationRun = sqliteTable(
  'invitation_run',
  {
    id: id(),
    institutionId: text()
      .notNull()
      .references(() => institution.id),
    createdBy: text().notNull(),
    createdAt: instant().notNull(),
    finishedAt: instant(),
  },
  (table) => [index('invitation_run_institution').on(table.institutionId, table.createdAt)],
);

/** One person of a run: waiting, being written to since `takenAt`, written to, or refused and why. */
export const invitationErrand = sqliteTable(
  'invitation_errand',
  {
    runId: text()
      .notNull()
      .references(() => invitationRun.id),
    personId: text()
      .notNull()
      .references(() => person.id),
    state: text({ enum: errandStates }).notNull(),
    refusal: text().$type<RefusalCode>(),
    takenAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.runId, table.personId] }),
    index('invitation_errand_state').on(table.runId, table.state),
    index('invitation_errand_person').on(table.personId),
    oneOf(table.state, errandStates),
  ],
);

export const roleGrant = sqliteTable(
  'role_grant',
  {
    id: id(),
    personId: text()
      .notNull()
      .references(() => person.id),
    role: text({ enum: roles }).notNull(),
    institutionId: text().references(() => institution.id),
    unitId: text().references(() => unit.id),
    /** Of whoever looks on for a competent authority: the fields that are theirs. Null: every field. */
    fields: text({ mode: 'json' }).$type<string[]>(),
    grantedAt: instant().notNull(),
    revokedAt: instant(),
  },
  (table) => [index('role_grant_person').on(table.personId), oneOf(table.role, roles)],
);

/** Counts of guesses, by a hashed key (an account, an address). They slow and never lock: `nextAllowedAt` is at most minutes away. */
export const throttle = sqliteTable('throttle', {
  key: id(),
  failures: integer().notNull(),
  lastAt: instant().notNull(),
  nextAllowedAt: instant().notNull(),
});

/** A machine's bearer token; only its SHA-256 is kept. */
export const apiToken = sqliteTable('api_token', {
  id: id(),
  tokenHash: text().notNull().unique(),
  label: text().notNull(),
  institutionId: text()
    .notNull()
    .references(() => institution.id),
  role: text({ enum: roles }).notNull(),
  createdAt: instant().notNull(),
  revokedAt: instant(),
  lastUsedAt: instant(),
});
