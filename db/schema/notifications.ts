import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { channels, messageKinds, messageResults, type Told } from '#domain/notifications/message.ts';
import { switches } from '#domain/notifications/preferences.ts';
import { type DeliveryContent, deliveryStates, type OfferedType, webhookKinds } from '#domain/notifications/webhook.ts';
import { id, instant, oneOf } from './columns.ts';
import { institution, person } from './people.ts';

/** What a person chose about letters. No row: the platform defaults. */
export const messagePreference = sqliteTable(
  'message_preference',
  {
    personId: text()
      .primaryKey()
      .references(() => person.id),
    confirmations: text({ enum: switches }).notNull(),
    weekends: text({ enum: switches }).notNull(),
    refresh: text({ enum: switches }).notNull().default('on'),
    changedAt: instant().notNull(),
  },
  (table) => [oneOf(table.confirmations, switches), oneOf(table.weekends, switches), oneOf(table.refresh, switches)],
);

/**
 * Every message to a person, by whichever sender. A row is written when it is decided and completed once, when its fate is known: triggers
 * refuse any other change. `result` stays null where a server died between the two.
 */
export const message = sqliteTable(
  'message',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    personId: text()
      .notNull()
      .references(() => person.id),
    channel: text({ enum: channels }).notNull(),
    kind: text({ enum: messageKinds }).notNull(),
    told: text({ mode: 'json' }).$type<Told[]>().notNull(),
    decidedBy: text().notNull(),
    decidedAt: instant().notNull(),
    sentAt: instant(),
    result: text({ enum: messageResults }),
    error: text(),
  },
  (table) => [
    index('message_person').on(table.personId, table.decidedAt),
    oneOf(table.channel, channels),
    oneOf(table.kind, messageKinds),
    oneOf(table.result, messageResults),
  ],
);

/** Notices on the page of notices that a person has read. Notices themselves are derived and stored nowhere. */
export const noticeRead = sqliteTable(
  'notice_read',
  {
    personId: text()
      .notNull()
      .references(() => person.id),
    notice: text().notNull(),
    readAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.notice] })],
);

/** The secret address of a person's own calendar, by the SHA-256 of its token. */
export const calendarFeed = sqliteTable(
  'calendar_feed',
  {
    id: id(),
    personId: text()
      .notNull()
      .references(() => person.id),
    tokenHash: text().notNull().unique(),
    createdAt: instant().notNull(),
    revokedAt: instant(),
  },
  (table) => [index('calendar_feed_person').on(table.personId)],
);

/** Where an institution wants facts told. `lastFactId` is the last fact that was looked at for it. */
export const webhook = sqliteTable(
  'webhook',
  {
    id: id(),
    institutionId: text()
      .notNull()
      .references(() => institution.id),
    kind: text({ enum: webhookKinds }).notNull(),
    label: text().notNull(),
    url: text().notNull(),
    secret: text().notNull(),
    types: text({ mode: 'json' }).$type<OfferedType[]>().notNull(),
    lastFactId: integer().notNull(),
    createdBy: text().notNull(),
    createdAt: instant().notNull(),
    pausedAt: instant(),
    removedAt: instant(),
  },
  (table) => [index('webhook_institution').on(table.institutionId), oneOf(table.kind, webhookKinds)],
);

/** Something to be told at a webhook. `nextAttemptAt` is null when it was delivered or given up. */
export const webhookDelivery = sqliteTable(
  'webhook_delivery',
  {
    id: id(),
    webhookId: text()
      .notNull()
      .references(() => webhook.id),
    content: text({ mode: 'json' }).$type<DeliveryContent>().notNull(),
    state: text({ enum: deliveryStates }).notNull(),
    attempts: integer().notNull(),
    createdAt: instant().notNull(),
    nextAttemptAt: instant(),
  },
  (table) => [
    index('webhook_delivery_webhook').on(table.webhookId, table.createdAt),
    index('webhook_delivery_due').on(table.nextAttemptAt),
    oneOf(table.state, deliveryStates),
  ],
);

/** Each try to deliver, append-only. `status` is the HTTP status where there was an answer. */
export const webhookAttempt = sqliteTable(
  'webhook_attempt',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    deliveryId: text()
      .notNull()
      .references(() => webhookDelivery.id),
    at: instant().notNull(),
    status: integer(),
    error: text(),
    milliseconds: integer().notNull(),
  },
  (table) => [index('webhook_attempt_delivery').on(table.deliveryId)],
);

/** Random secrets that this installation signs its own links with, each made when first needed. */
export const signingSecret = sqliteTable('signing_secret', { purpose: id(), value: text().notNull(), createdAt: instant().notNull() });
