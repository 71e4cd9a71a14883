import { index, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { changes, editionKinds } from '#domain/content/edition.ts';
import { id, instant, oneOf } from './columns.ts';

/** A published, immutable version. `snapshot` is JSON of everything it consists of; `digest` the SHA-256 over it. A trigger refuses changes. */
export const edition = sqliteTable(
  'edition',
  {
    id: id(),
    kind: text({ enum: editionKinds }).notNull(),
    slug: text().notNull(),
    version: text().notNull(),
    change: text({ enum: changes }).notNull(),
    digest: text().notNull(),
    snapshot: text({ mode: 'json' }).$type<unknown>().notNull(),
    publishedAt: instant().notNull(),
  },
  (table) => [
    uniqueIndex('edition_digest').on(table.kind, table.slug, table.digest),
    index('edition_newest').on(table.kind, table.slug, table.publishedAt),
    oneOf(table.kind, editionKinds),
    oneOf(table.change, changes),
  ],
);
