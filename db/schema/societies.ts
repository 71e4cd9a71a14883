import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { SourceRow } from '#domain/outreach/piece-sources.ts';
import { capacities, textStates } from '#domain/outreach/society-piece.ts';
import { id, instant, oneOf, plainDate } from './columns.ts';
import { trainingProvider } from './events.ts';

/** How a society of the register of providers shows itself to the public. */
export const societyPage = sqliteTable(
  'society_page',
  {
    id: id(),
    providerId: text()
      .notNull()
      .references(() => trainingProvider.id),
    slug: text().notNull(),
    description: text().notNull(),
    descriptionEn: text(),
    website: text(),
    keptBy: text().notNull(),
    keptAt: instant().notNull(),
  },
  (table) => [uniqueIndex('society_page_provider').on(table.providerId), uniqueIndex('society_page_slug').on(table.slug)],
);

/** A piece of a society: an address that stays, under which its texts follow one another. */
export const societyPiece = sqliteTable(
  'society_piece',
  {
    id: id(),
    providerId: text()
      .notNull()
      .references(() => trainingProvider.id),
    slug: text().notNull(),
    createdBy: text().notNull(),
    createdAt: instant().notNull(),
  },
  (table) => [uniqueIndex('society_piece_slug').on(table.slug), index('society_piece_provider').on(table.providerId)],
);

/** One text of a piece. Once handed in it is never changed: what two people read is what is published, and a correction is a further text. */
export const societyText = sqliteTable(
  'society_text',
  {
    id: id(),
    pieceId: text()
      .notNull()
      .references(() => societyPiece.id),
    number: integer().notNull(),
    state: text({ enum: textStates }).notNull(),
    title: text(),
    lead: text(),
    body: text(),
    authorRole: text(),
    interests: text(),
    titleEn: text(),
    leadEn: text(),
    bodyEn: text(),
    authorRoleEn: text(),
    interestsEn: text(),
    authorName: text().notNull(),
    sources: text({ mode: 'json' }).$type<SourceRow[]>().notNull(),
    /** What it changes of a text that was published. */
    change: text(),
    changeEn: text(),
    writtenBy: text().notNull(),
    writtenAt: instant().notNull(),
    submittedAt: instant(),
    publishedOn: plainDate(),
    returnedBy: text(),
    returnedReason: text(),
    withdrawnBy: text(),
    withdrawnOn: plainDate(),
    withdrawnReason: text(),
  },
  (table) => [
    uniqueIndex('society_text_number').on(table.pieceId, table.number),
    uniqueIndex('society_text_one_public').on(table.pieceId).where(sql`state = 'published'`),
    uniqueIndex('society_text_one_open').on(table.pieceId).where(sql`state in ('draft', 'waiting')`),
    index('society_text_state').on(table.state, table.publishedOn),
    oneOf(table.state, textStates),
  ],
);

/** Who read a text and had nothing against it, and in what office. */
export const societyReading = sqliteTable(
  'society_reading',
  {
    id: id(),
    textId: text()
      .notNull()
      .references(() => societyText.id),
    capacity: text({ enum: capacities }).notNull(),
    readBy: text().notNull(),
    readAt: instant().notNull(),
  },
  (table) => [uniqueIndex('society_reading_once').on(table.textId, table.readBy), oneOf(table.capacity, capacities)],
);
