import { index, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { hourTopics } from '#domain/events/topics.ts';
import { claimStates, claimUnits } from '#domain/hours/claim.ts';
import { hourKinds } from '#domain/hours/kinds.ts';
import { type FileKind, fileKinds } from '#domain/projects/outside/file-kind.ts';
import { id, instant, oneOf, plainDate } from './columns.ts';
import { trainingEvent } from './events.ts';
import { institution, person } from './people.ts';

/** 学时 learnt elsewhere, or 学分 of another scheme, handed in to be recognised. Its file lies in DATA_DIR under this id. */
export const hoursClaim = sqliteTable(
  'hours_claim',
  {
    id: id(),
    personId: text()
      .notNull()
      .references(() => person.id),
    institutionId: text()
      .notNull()
      .references(() => institution.id),
    title: text().notNull(),
    provider: text().notNull(),
    topic: text({ enum: hourTopics }).notNull(),
    learntOn: plainDate().notNull(),
    unit: text({ enum: claimUnits }).notNull(),
    amount: real().notNull(),
    scheme: text(),
    reference: text(),
    fileKind: text({ enum: Object.keys(fileKinds) as [FileKind, ...FileKind[]] }),
    fileDigest: text(),
    fileSize: integer(),
    fileDeletedAt: instant(),
    handedInAt: instant().notNull(),
    state: text({ enum: claimStates }).notNull(),
    accepted: real(),
    decidedBy: text(),
    decidedAt: instant(),
    reason: text(),
  },
  (table) => [
    index('hours_claim_person').on(table.personId),
    index('hours_claim_institution').on(table.institutionId, table.state),
    oneOf(table.topic, hourTopics),
    oneOf(table.unit, claimUnits),
    oneOf(table.state, claimStates),
  ],
);

/** The ledger of hours beside completed courses. Rows are only added or withdrawn. What an event gave counts everywhere, what was recognised where it was. */
export const hoursEntry = sqliteTable(
  'hours_entry',
  {
    id: id(),
    personId: text()
      .notNull()
      .references(() => person.id),
    kind: text({ enum: hourKinds }).notNull(),
    topic: text({ enum: hourTopics }).notNull(),
    minutes: integer().notNull(),
    earnedOn: plainDate().notNull(),
    eventId: text().references(() => trainingEvent.id),
    claimId: text().references(() => hoursClaim.id),
    /** Where it counts; null: wherever the person is. */
    institutionId: text().references(() => institution.id),
    recordedBy: text().notNull(),
    recordedAt: instant().notNull(),
    withdrawnAt: instant(),
    withdrawnBy: text(),
    withdrawnReason: text(),
  },
  (table) => [
    index('hours_entry_person').on(table.personId),
    index('hours_entry_event').on(table.eventId),
    oneOf(table.kind, hourKinds),
    oneOf(table.topic, hourTopics),
  ],
);
