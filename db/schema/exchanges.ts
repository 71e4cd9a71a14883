import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { id, instant, plainDate } from './columns.ts';
import { institution, person, unit } from './people.ts';

/** 学术交流. Its days never change: one that is put off is cancelled and entered anew. */
export const exchange = sqliteTable(
  'exchange',
  {
    id: id(),
    institutionId: text()
      .notNull()
      .references(() => institution.id),
    unitId: text().references(() => unit.id),
    title: text().notNull(),
    place: text().notNull(),
    host: text(),
    purpose: text(),
    startedOn: plainDate().notNull(),
    finishedOn: plainDate().notNull(),
    recordedBy: text().notNull(),
    recordedAt: instant().notNull(),
    cancelledAt: instant(),
  },
  (table) => [index('exchange_institution').on(table.institutionId, table.startedOn)],
);

/** Somebody who goes. `withdrawnAt`: does not go after all, or was entered by mistake. */
export const exchangeParticipant = sqliteTable(
  'exchange_participant',
  {
    id: id(),
    exchangeId: text()
      .notNull()
      .references(() => exchange.id),
    personId: text()
      .notNull()
      .references(() => person.id),
    recordedAt: instant().notNull(),
    withdrawnAt: instant(),
  },
  (table) => [index('exchange_participant_exchange').on(table.exchangeId), index('exchange_participant_person').on(table.personId)],
);
