import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Moved } from '#domain/people/merge.ts';
import { contracts, identifierKinds, positions } from '#domain/people/person.ts';
import { id, instant, oneOf, plainDate } from './columns.ts';

export const institution = sqliteTable('institution', {
  id: id(),
  slug: text().notNull().unique(),
  nameZh: text().notNull(),
  nameEn: text().notNull(),
  isDemo: integer({ mode: 'boolean' }).notNull().default(false),
});

/** `path` holds the ids from the top unit down to this one, each followed by a slash, so that "all below" is a prefix. */
export const unit = sqliteTable(
  'unit',
  {
    id: id(),
    institutionId: text()
      .notNull()
      .references(() => institution.id),
    parentId: text(),
    nameZh: text().notNull(),
    nameEn: text(),
    path: text().notNull(),
    /** From this day nobody new comes to it; what was here stays on record. */
    closedOn: plainDate(),
  },
  (table) => [uniqueIndex('unit_name').on(table.institutionId, table.parentId, table.nameZh), index('unit_path').on(table.path)],
);

/** `pinyin` and `initials` hold every reading of the name, separated by spaces, for search; `sortKey` the likeliest one, for order. */
export const person = sqliteTable(
  'person',
  {
    id: id(),
    name: text().notNull(),
    pinyin: text().notNull(),
    initials: text().notNull(),
    sortKey: text().notNull(),
    email: text(),
    isDemo: integer({ mode: 'boolean' }).notNull().default(false),
    createdAt: instant().notNull(),
    /** The record that this one turned out to be the same person as. Nothing stands under this one any more. */
    mergedInto: text(),
    /** When the person’s data were erased: the id stays, the name does not. */
    erasedAt: instant(),
  },
  (table) => [index('person_sort').on(table.sortKey), index('person_email').on(table.email)],
);

export const identifier = sqliteTable(
  'identifier',
  {
    id: id(),
    personId: text()
      .notNull()
      .references(() => person.id),
    institutionId: text()
      .notNull()
      .references(() => institution.id),
    kind: text({ enum: identifierKinds }).notNull(),
    value: text().notNull(),
  },
  (table) => [
    uniqueIndex('identifier_value').on(table.institutionId, table.kind, table.value),
    // As many columns as the other, or the planner reads a whole institution's numbers for one person's.
    index('identifier_person').on(table.personId, table.kind, table.institutionId),
    oneOf(table.kind, identifierKinds),
  ],
);

export const affiliation = sqliteTable(
  'affiliation',
  {
    id: id(),
    personId: text()
      .notNull()
      .references(() => person.id),
    institutionId: text()
      .notNull()
      .references(() => institution.id),
    unitId: text()
      .notNull()
      .references(() => unit.id),
    position: text({ enum: positions }).notNull(),
    startedOn: plainDate().notNull(),
    finishedOn: plainDate(),
    // No CHECK here: SQLite could add one only by writing the whole table anew.
    contract: text({ enum: contracts }),
    importId: text(),
    /** Where it began by a transfer within the institution: the affiliation that it continues. */
    continues: text(),
  },
  (table) => [
    index('affiliation_person').on(table.personId),
    index('affiliation_unit').on(table.unitId, table.personId),
    index('affiliation_institution').on(table.institutionId, table.personId),
    oneOf(table.position, positions),
  ],
);

/** Two records that were found to be one person: whose became whose, and what moved, so that it can be taken back. */
export const personMerge = sqliteTable(
  'person_merge',
  {
    id: id(),
    keptId: text()
      .notNull()
      .references(() => person.id),
    goneId: text()
      .notNull()
      .references(() => person.id),
    moved: text({ mode: 'json' }).$type<Moved>().notNull(),
    mergedBy: text().notNull(),
    mergedAt: instant().notNull(),
    undoneAt: instant(),
  },
  (table) => [index('person_merge_kept').on(table.keptId), index('person_merge_gone').on(table.goneId)],
);
