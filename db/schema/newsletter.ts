import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { locales } from '#domain/shared/locale.ts';
import { id, instant, oneOf } from './columns.ts';

/**
 * Who asked for the monthly letter on what is new in the public section. `confirmHash`: the SHA-256 of the token in the first letter, null once it
 * was used. `sentFor`: the last month, like 2026-11, that needs no letter any more. Leaving deletes the row.
 */
export const subscriber = sqliteTable(
  'subscriber',
  {
    id: id(),
    email: text().notNull().unique(),
    locale: text({ enum: locales }).notNull(),
    askedAt: instant().notNull(),
    confirmHash: text().unique(),
    confirmedAt: instant(),
    sentFor: text().notNull(),
  },
  (table) => [index('subscriber_sent_for').on(table.sentFor), oneOf(table.locale, locales)],
);
