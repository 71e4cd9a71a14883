import { and, eq, gte, isNull, sql } from 'drizzle-orm';
import type { Database, Tx } from '#db/client.ts';
import { trainingEvent } from '#db/schema/index.ts';
import { type Actor, type Forbidden, may } from '#domain/auth/permission.ts';
import type { EventRefusal } from '#domain/events/refusals.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { type EventRow, eventById, queueOf } from '#queries/events/event-by-id.ts';
import { record } from '../record.ts';
import { tellPeople } from './tell-people.ts';

/** `later`: this one and all that follow it in its series. */
export type Cancelling = { eventId: string; reason: string; which: 'this' | 'later' };

const meant = async (tx: Tx, event: EventRow, which: Cancelling['which']): Promise<EventRow[]> =>
  which === 'this' || event.seriesId === null
    ? [event]
    : tx
        .select()
        .from(trainingEvent)
        .where(
          and(
            eq(trainingEvent.seriesId, event.seriesId),
            gte(trainingEvent.startsAt, event.startsAt),
            isNull(trainingEvent.cancelledAt),
            isNull(trainingEvent.confirmedAt),
          ),
        );

/** Cancels an event, or the rest of its series. It stays on record with the reason, and everybody who has a place or waits is told. */
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
    for (const one of await meant(tx, event, which)) {
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
