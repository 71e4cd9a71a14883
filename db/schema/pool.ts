import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { type DrawDimension, drawBases } from '#domain/participation/draw.ts';
import { invitationStates } from '#domain/participation/draw-forms.ts';
import {
  ageBands,
  applicantStates,
  conflicts,
  districts,
  type PoolInterest,
  type PoolLanguage,
  poolGrounds,
  sexes,
  workFields,
} from '#domain/participation/pool.ts';
import { locales } from '#domain/shared/locale.ts';
import { id, instant, oneOf, plainDate } from './columns.ts';
import { institution } from './people.ts';

/**
 * 公众代表库: who wishes to be drawn as a representative of the public. Leaving deletes the row. `trainedOn`: the day of a record of the course for
 * representatives that was checked; its serial, which leads to an account, is not kept, only a mark of it.
 */
export const poolApplicant = sqliteTable(
  'pool_applicant',
  {
    id: id(),
    receipt: text().notNull().unique(),
    contact: text().notNull().unique(),
    name: text(),
    language: text({ enum: locales }).notNull(),
    ageBand: text({ enum: ageBands }).notNull(),
    district: text({ enum: districts }).notNull(),
    field: text({ enum: workFields }).notNull(),
    sex: text({ enum: sexes }),
    conflict: text({ enum: conflicts }).notNull(),
    interests: text({ mode: 'json' }).$type<PoolInterest[]>().notNull(),
    languages: text({ mode: 'json' }).$type<PoolLanguage[]>().notNull(),
    trainedOn: plainDate(),
    /** By which that record is found again when somebody is drawn: a mark of its serial under a secret of the installation. */
    recordMark: text(),
    isDemo: integer({ mode: 'boolean' }).notNull(),
    state: text({ enum: applicantStates }).notNull(),
    ground: text({ enum: poolGrounds }),
    appliedOn: plainDate().notNull(),
    confirmHash: text().unique(),
    judgedOn: plainDate(),
    judgedBy: text(),
    /** The day on which the row is deleted, whatever happens. */
    deleteOn: plainDate().notNull(),
    /** When the letter on the decision went out. */
    toldAt: instant(),
  },
  (table) => [
    index('pool_applicant_state').on(table.state, table.appliedOn),
    index('pool_applicant_delete').on(table.deleteOn),
    oneOf(table.state, applicantStates),
    oneOf(table.ageBand, ageBands),
    oneOf(table.district, districts),
    oneOf(table.field, workFields),
    oneOf(table.sex, sexes),
    oneOf(table.conflict, conflicts),
    oneOf(table.ground, poolGrounds),
  ],
);

/** A draw of representatives from the pool. With the lots and the seed it can be done again and compared. Append-only. */
export const poolDraw = sqliteTable(
  'pool_draw',
  {
    id: id(),
    institutionId: text()
      .notNull()
      .references(() => institution.id),
    title: text().notNull(),
    titleEn: text(),
    purpose: text().notNull(),
    purposeEn: text(),
    seats: integer().notNull(),
    strata: text({ mode: 'json' }).$type<DrawDimension[]>().notNull(),
    basis: text({ enum: drawBases }).notNull(),
    interested: text({ enum: ['leave-out', 'take-in'] }).notNull(),
    seed: integer().notNull(),
    answerBy: plainDate().notNull(),
    /** The day for which they are needed; afterwards nobody is asked in place of another. */
    neededOn: plainDate().notNull(),
    drawnOn: plainDate().notNull(),
    drawnBy: text().notNull(),
    drawnAt: instant().notNull(),
  },
  (table) => [index('pool_draw_institution').on(table.institutionId, table.drawnOn), oneOf(table.basis, drawBases)],
);

/** Everybody who was in a draw, under a number of that draw alone. Whoever leaves the pool leaves the number and the stratum behind, and nothing that leads to them. */
export const poolLot = sqliteTable(
  'pool_lot',
  {
    lot: id(),
    drawId: text()
      .notNull()
      .references(() => poolDraw.id),
    stratum: text().notNull(),
    applicantId: text().references(() => poolApplicant.id, { onDelete: 'set null' }),
  },
  (table) => [index('pool_lot_draw').on(table.drawId), index('pool_lot_applicant').on(table.applicantId)],
);

/** An invitation to somebody who was drawn. `inPlaceOf`: the one who was asked for this seat before. */
export const poolInvitation = sqliteTable(
  'pool_invitation',
  {
    id: id(),
    drawId: text()
      .notNull()
      .references(() => poolDraw.id),
    lot: text()
      .notNull()
      .references(() => poolLot.lot),
    inPlaceOf: text(),
    state: text({ enum: invitationStates }).notNull(),
    invitedAt: instant().notNull(),
    answerBy: plainDate().notNull(),
    answeredOn: plainDate(),
    sentAt: instant(),
  },
  (table) => [
    uniqueIndex('pool_invitation_once').on(table.lot),
    uniqueIndex('pool_invitation_seat').on(table.inPlaceOf),
    index('pool_invitation_draw').on(table.drawId, table.invitedAt),
    index('pool_invitation_state').on(table.state, table.answerBy),
    oneOf(table.state, invitationStates),
  ],
);
