import { eq, sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { trainingEvent } from '#db/schema/index.ts';
import { type Actor, type Forbidden, may } from '#domain/auth/permission.ts';
import type { EventRefusal } from '#domain/events/refusals.ts';
import type { SeriesChoice } from '#domain/events/series-change.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { eventById, queueOf } from '#queries/events/event-by-id.ts';
import { seriesMeant } from '#queries/events/series-of.ts';
import { record } from '../record.ts';
import { tellPeople } from './tell-people.ts';

export type Cancelling = { eventId: string; reason: string; which: SeriesChoice };

/** Cancels an event, the rest of its series, or all of it that is still to come. It stays on record with the reason, and everybody who has a place or waits is told. */
export const cancelEvent = (
  db: Database,
  { eventId, reason, which }: Cancelling,
  { actor, now }: { actor: Actor; now: Date },
): Promise<Outcome<string, Forbidden | NotFound | EventRefusal>> =>
  db.transaction(async (tx) => {
    const event = await eventById(tx, eventId);
    if (!event) return refused({ code: 'shared.not_found' });
    if (!may(actor, 'events.manage', event)) return refused({ code: 'auth.forbidden', permission: 'events.manage' });
    if (event.cancelledAt !== null) return refused({ code: 'events.cancelled' });
    if (event.confirmedAt !== null) return refused({ code: 'events.confirmed_already' });
    for (const one of await seriesMeant(tx, event, which, now)) {
      await tx
        .update(trainingEvent)
        .set({ cancelledAt: now, cancelledReason: reason, changedAt: now, sequence: sql`${trainingEvent.sequence} + 1` })
        .where(eq(trainingEvent.id, one.id));
      const listed = (await queueOf(tx, one.id)).filter(({ state }) => state !== 'withdrawn').map(({ personId }) => personId);
      await tellPeople(tx, { eventId: one.id, kind: 'cancelled', personIds: listed }, now);
      const { institutionId } = one;
      await record(tx, actor, now, [
        { type: 'events.event_cancelled', about: null, institutionId, data: { eventId: one.id, told: listed.length } },
      ]);
    }
    return granted(eventId);
  });
