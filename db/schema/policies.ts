import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { ownPolicyKinds, type PolicyDraft } from '#domain/requirements/own-policy.ts';
import type { Bilingual } from '#domain/shared/locale.ts';
import { id, instant, oneOf } from './columns.ts';
import { institution, person, unit } from './people.ts';

/**
 * A policy or campaign that an institution or a unit made itself. What was published of it are editions of the same slug; `draft` is the edition
 * being written.
 */
export const ownPolicy = sqliteTable(
  'own_policy',
  {
    id: id(),
    slug: text().notNull().unique(),
    institutionId: text()
      .notNull()
      .references(() => institution.id),
    unitId: text().references(() => unit.id),
    kind: text({ enum: ownPolicyKinds }).notNull(),
    authorityCampaignId: text().references(() => authorityCampaign.id),
    draft: text({ mode: 'json' }).$type<PolicyDraft>(),
    createdBy: text().notNull(),
    createdAt: instant().notNull(),
  },
  (table) => [
    index('own_policy_institution').on(table.institutionId, table.kind, table.createdAt),
    index('own_policy_authority').on(table.authorityCampaignId),
    oneOf(table.kind, ownPolicyKinds),
  ],
);

/** What a competent authority asked of the people of several institutions: at each of them it is a campaign, which names it. */
export const authorityCampaign = sqliteTable('authority_campaign', {
  id: id(),
  title: text({ mode: 'json' }).$type<Bilingual>().notNull(),
  publisher: text({ mode: 'json' }).$type<Bilingual>().notNull(),
  calledBy: text().notNull(),
  calledAt: instant().notNull(),
});

/** What a person replied to the case of a campaign (`policy` is its slug). Append-only but for the words, which may be erased. */
export const reply = sqliteTable(
  'reply',
  {
    id: id(),
    personId: text()
      .notNull()
      .references(() => person.id),
    institutionId: text()
      .notNull()
      .references(() => institution.id),
    policy: text().notNull(),
    version: integer().notNull(),
    words: text().notNull(),
    sentAt: instant().notNull(),
  },
  (table) => [
    uniqueIndex('reply_version').on(table.personId, table.policy, table.version),
    index('reply_policy').on(table.policy, table.personId),
  ],
);

/** A reply still being written. */
export const replyDraft = sqliteTable(
  'reply_draft',
  {
    personId: text()
      .notNull()
      .references(() => person.id),
    policy: text().notNull(),
    words: text().notNull(),
    savedAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.policy] })],
);
