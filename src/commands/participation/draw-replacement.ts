import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { poolApplicant, poolDraw, poolInvitation, poolLot } from '#db/schema/index.ts';
import { drawByLot, nextDrawn } from '#domain/participation/draw.ts';
import { limits } from '#domain/participation/limits.ts';
import { addDays, dayOf } from '#domain/shared/plain-date.ts';
import { stillDrawable } from '#queries/participation/pool.ts';
import { record } from '../record.ts';

type Left = { id: string; drawId: string; lot: string };

/**
 * Asks the next of the same stratum in the order of the draw, for a seat that somebody gave up before the day. Where nobody is left the seat stays
 * empty, and the page of the draw says so.
 */
export const drawReplacement = async (tx: Tx, left: Left, now: Date): Promise<void> => {
  const [draw] = await tx.select().from(poolDraw).where(eq(poolDraw.id, left.drawId));
  if (!draw) throw new Error(`There is no draw ${left.drawId}.`);
  const today = dayOf(now);
  if (today >= draw.neededOn) return;
  const lots = await tx.select().from(poolLot).where(eq(poolLot.drawId, draw.id));
  const asked = await tx.select({ lot: poolInvitation.lot }).from(poolInvitation).where(eq(poolInvitation.drawId, draw.id));
  const members = await tx.select().from(poolApplicant).where(eq(poolApplicant.state, 'member'));
  const there = new Set((await stillDrawable(tx, members, now)).map(({ id }) => id));
  const still = lots.filter(({ applicantId }) => applicantId !== null && there.has(applicantId)).map(({ lot }) => lot);
  const mine = lots.find(({ lot }) => lot === left.lot)?.stratum;
  const order = drawByLot(lots, draw).find(({ stratum }) => stratum === mine)?.order ?? [];
  const next = nextDrawn(order, new Set(asked.map(({ lot }) => lot)), new Set(still));
  if (next === undefined) return;
  const id = crypto.randomUUID();
  const soon = addDays(today, limits.replacementDays);
  const answerBy = soon < draw.neededOn ? soon : draw.neededOn;
  await tx
    .insert(poolInvitation)
    .values({ id, drawId: draw.id, lot: next, inPlaceOf: left.id, state: 'invited', invitedAt: now, answerBy });
  const { institutionId } = draw;
  await record(tx, { kind: 'system' }, now, [
    { type: 'participation.replacement_drawn', about: null, institutionId, data: { drawId: draw.id, invitationId: id } },
  ]);
};
