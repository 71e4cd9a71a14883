import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { PackContent } from '#domain/reporting/pack/content.ts';
import { packFormats, packKinds } from '#domain/reporting/pack/pack.ts';
import { locales } from '#domain/shared/locale.ts';
import { id, instant, oneOf, plainDate } from './columns.ts';
import { committee } from './committees.ts';
import { institution, unit } from './people.ts';

/**
 * 迎检材料 and 年度培训报告, one row each, under the number printed on it. `content` is written once, with its digest and signature, when all
 * chapters are gathered, and emptied when the pack is deleted; the digest stays.
 */
export const pack = sqliteTable(
  'pack',
  {
    code: id(),
    institutionId: text()
      .notNull()
      .references(() => institution.id),
    committeeId: text().references(() => committee.id),
    unitId: text().references(() => unit.id),
    kind: text({ enum: packKinds }).notNull(),
    locale: text({ enum: locales }).notNull(),
    fromOn: plainDate().notNull(),
    day: plainDate().notNull(),
    knownAt: instant().notNull(),
    orderedBy: text().notNull(),
    orderedAt: instant().notNull(),
    stepsDone: integer().notNull().default(0),
    tries: integer().notNull().default(0),
    content: text({ mode: 'json' }).$type<PackContent>(),
    digest: text(),
    jws: text(),
    readyAt: instant(),
    failedAt: instant(),
    deletedAt: instant(),
    deletedBy: text(),
    /** Of an annual report: the day on which it was handed in, and under what number, as somebody stated. */
    filedOn: plainDate(),
    filedReference: text(),
    filedBy: text(),
    filedAt: instant(),
  },
  (table) => [
    index('pack_institution').on(table.institutionId, table.orderedAt),
    index('pack_unfinished').on(table.readyAt, table.failedAt, table.deletedAt),
    oneOf(table.kind, packKinds),
    oneOf(table.locale, locales),
  ],
);

/** A chapter that is gathered already, while the others are not: a server that ends goes on from here. Deleted once the pack is sealed. */
export const packChapter = sqliteTable(
  'pack_chapter',
  {
    code: text()
      .notNull()
      .references(() => pack.code),
    chapter: text().notNull(),
    content: text({ mode: 'json' }).$type<unknown>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.code, table.chapter] })],
);

/** The files of a pack; each lies in DATA_DIR under the code and its form. */
export const packFile = sqliteTable(
  'pack_file',
  {
    code: text()
      .notNull()
      .references(() => pack.code),
    format: text({ enum: packFormats }).notNull(),
    digest: text().notNull(),
    size: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.code, table.format] }), oneOf(table.format, packFormats)],
);

/** The Word template of an institution for one kind of pack in one language; the latest that was not withdrawn holds. Its file lies in DATA_DIR. */
export const packTemplate = sqliteTable(
  'pack_template',
  {
    id: id(),
    institutionId: text()
      .notNull()
      .references(() => institution.id),
    kind: text({ enum: packKinds }).notNull(),
    locale: text({ enum: locales }).notNull(),
    digest: text().notNull(),
    size: integer().notNull(),
    addedBy: text().notNull(),
    addedAt: instant().notNull(),
    withdrawnAt: instant(),
  },
  (table) => [
    index('pack_template_institution').on(table.institutionId, table.kind, table.locale),
    oneOf(table.kind, packKinds),
    oneOf(table.locale, locales),
  ],
);
