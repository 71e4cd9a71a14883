import { eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { institution, poolDraw, poolInvitation, poolLot } from '#db/schema/index.ts';
import { actorRef } from '#domain/audit/fact.ts';
import { type Actor, type Forbidden, may } from '#domain/auth/permission.ts';
import { drawByLot, firstDrawn, stratumOf } from '#domain/participation/draw.ts';
import type { NewDraw } from '#domain/participation/draw-forms.ts';
import type { PoolRefusal } from '#domain/participation/pool.ts';
import { granted, type Outcome, refused, refusedTogether } from '#domain/shared/outcome.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { drawable } from '#queries/participation/pool.ts';
import { record } from '../record.ts';

const seedNow = (): number => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;

/** Draws representatives of the public by lot and invites them. The seed is made here, by nobody's choice, and kept, so that the draw can be done again. */
export const drawRepresentatives = (
  db: Database,
  given: NewDraw,
  { actor, now, seed = seedNow() }: { actor: Actor; now: Date; seed?: number },
): Promise<Outcome<string, Forbidden | PoolRefusal>> =>
  db.transaction(async (tx) => {
    const { institutionId, seats, strata, basis, interested, answerBy, neededOn } = given;
    if (!may(actor, 'participation.host', { institutionId })) return refused({ code: 'auth.forbidden', permission: 'participation.host' });
    const [home] = await tx.select().from(institution).where(eq(institution.id, institutionId));
    const today = dayOf(now);
    const faults: PoolRefusal[] = [];
    if (answerBy <= today) faults.push({ code: 'participation.answer_day_past', field: 'answerBy' });
    if (neededOn < answerBy) faults.push({ code: 'participation.needed_before_answer', field: 'neededOn' });
    if ((given.titleEn === null) !== (given.purposeEn === null))
      faults.push({ code: 'participation.draw_half_translated', field: given.titleEn === null ? 'titleEn' : 'purposeEn' });
    const people = await drawable(tx, { interested, institutionIsDemo: home?.isDemo ?? false, now });
    if (people.length < seats) faults.push({ code: 'participation.too_few_in_pool', field: 'seats', n: people.length });
    const [fault, ...also] = faults;
    if (fault) return refusedTogether(fault, also);
    const drawId = crypto.randomUUID();
    await tx.insert(poolDraw).values({ id: drawId, ...given, seed, drawnOn: today, drawnBy: actorRef(actor), drawnAt: now });
    const lots = people.map((one) => ({ lot: crypto.randomUUID(), drawId, stratum: stratumOf(one, strata), applicantId: one.id }));
    for (let from = 0; from < lots.length; from += 500) await tx.insert(poolLot).values(lots.slice(from, from + 500));
    const drawn = drawByLot(lots, { seats, basis, seed }).flatMap(firstDrawn);
    await tx
      .insert(poolInvitation)
      .values(drawn.map((lot) => ({ id: crypto.randomUUID(), drawId, lot, state: 'invited' as const, invitedAt: now, answerBy })));
    await record(tx, actor, now, [
      { type: 'participation.draw_made', about: null, institutionId, data: { drawId, seats, drawn: drawn.length } },
    ]);
    return granted(drawId);
  });
