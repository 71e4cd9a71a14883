import { asc, desc, eq, inArray } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { institution, poolApplicant, poolDraw, poolInvitation, poolLot } from '#db/schema/index.ts';
import { type Actor, type Forbidden, may } from '#domain/auth/permission.ts';
import { drawByLot, firstDrawn, type Stratum, tellDraw } from '#domain/participation/draw.ts';
import type { InvitationState } from '#domain/participation/draw-forms.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { wholeFor } from '../people/within.ts';
import { lotsOf } from './pool.ts';

type DrawRow = typeof poolDraw.$inferSelect;
export type Draw = DrawRow & { home: { nameZh: string; nameEn: string; isDemo: boolean } };

const drawsWith = (db: Reader) =>
  db
    .select({ draw: poolDraw, home: { nameZh: institution.nameZh, nameEn: institution.nameEn, isDemo: institution.isDemo } })
    .from(poolDraw)
    .innerJoin(institution, eq(institution.id, poolDraw.institutionId));

/** Every draw, the newest first. */
export const drawsMade = async (db: Reader): Promise<Draw[]> =>
  (await drawsWith(db).orderBy(desc(poolDraw.drawnAt)).limit(200)).map(({ draw, home }) => ({ ...draw, home }));

/** The draws of the institutions for which somebody may draw. */
export const drawsHosted = async (db: Reader, actor: Actor): Promise<Draw[]> => {
  const homes = (await wholeFor(db, actor, 'participation.host')).map(({ institution: { id } }) => id);
  const rows = await drawsWith(db).where(inArray(poolDraw.institutionId, homes)).orderBy(desc(poolDraw.drawnAt));
  return rows.map(({ draw, home }) => ({ ...draw, home }));
};

const drawById = async (db: Reader, id: string): Promise<Draw | undefined> => {
  const [row] = await drawsWith(db).where(eq(poolDraw.id, id));
  return row && { ...row.draw, home: row.home };
};

export type AnswerCounts = { accepted: number; invited: number; other: number };

const countsOf = (states: readonly InvitationState[]): AnswerCounts => {
  const count = (...wanted: InvitationState[]) => states.filter((state) => wanted.includes(state)).length;
  return { accepted: count('accepted'), invited: count('invited'), other: count('declined', 'lapsed', 'left') };
};

/** How a draw was made, for everybody: numbers above the smallest that is told, and nobody. */
export const drawTold = async (db: Reader, id: string) => {
  const draw = await drawById(db, id);
  if (!draw) return undefined;
  const strata = drawByLot(await lotsOf(db, id), draw);
  const invitations = await db.select({ state: poolInvitation.state }).from(poolInvitation).where(eq(poolInvitation.drawId, id));
  return { draw, ...tellDraw(strata), answers: countsOf(invitations.map(({ state }) => state)) };
};

export type SeatShown = {
  id: string;
  lot: string;
  stratum: string;
  state: InvitationState;
  invitedAt: Date;
  isInPlace: boolean;
  isSent: boolean;
  /** Of whoever accepted, and of nobody else. */
  reach: { contact: string; name: string | null } | null;
};
export type DrawDesk = { draw: Draw; strata: Stratum[]; invitations: SeatShown[]; answers: AnswerCounts; empty: number; isSame: boolean };

/** A draw for its host: who was asked in which order, what they said, and how to reach those who accepted. */
export const drawDesk = async (db: Reader, id: string, actor: Actor): Promise<Outcome<DrawDesk, Forbidden | NotFound>> => {
  const draw = await drawById(db, id);
  if (!draw) return refused({ code: 'shared.not_found' });
  if (!may(actor, 'participation.host', draw)) return refused({ code: 'auth.forbidden', permission: 'participation.host' });
  const strata = drawByLot(await lotsOf(db, id), draw);
  const rows = await db
    .select({ invitation: poolInvitation, stratum: poolLot.stratum, to: { contact: poolApplicant.contact, name: poolApplicant.name } })
    .from(poolInvitation)
    .innerJoin(poolLot, eq(poolLot.lot, poolInvitation.lot))
    .leftJoin(poolApplicant, eq(poolApplicant.id, poolLot.applicantId))
    .where(eq(poolInvitation.drawId, id))
    .orderBy(asc(poolInvitation.invitedAt), asc(poolLot.stratum), asc(poolLot.lot));
  const first = rows.filter(({ invitation }) => invitation.inPlaceOf === null).map(({ invitation }) => invitation.lot);
  const again = strata.flatMap(firstDrawn);
  const answers = countsOf(rows.map(({ invitation: { state } }) => state));
  return granted({
    draw,
    strata,
    answers,
    empty: draw.seats - answers.accepted - answers.invited,
    isSame: first.length === again.length && again.every((lot) => first.includes(lot)),
    invitations: rows.map(({ invitation: { id: invitationId, lot, state, invitedAt, inPlaceOf, sentAt }, stratum, to }) => ({
      ...{ id: invitationId, lot, stratum, state, invitedAt },
      ...{ isInPlace: inPlaceOf !== null, isSent: sentAt !== null, reach: state === 'accepted' ? to : null },
    })),
  });
};
