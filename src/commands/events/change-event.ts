import { eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { eventTrainer, trainingEvent } from '#db/schema/index.ts';
import { type Actor, type Forbidden, may } from '#domain/auth/permission.ts';
import { eventFaults, type NewEvent } from '#domain/events/event.ts';
import type { EventRefusal } from '#domain/events/refusals.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused, refusedTogether } from '#domain/shared/outcome.ts';
import { type EventRow, eventById, queueOf } from '#queries/events/event-by-id.ts';
import { record } from '../record.ts';
import { holdingFaults } from './create-event.ts';
import { fillPlaces } from './fill-places.ts';
import { tellPeople } from './tell-people.ts';

export type EventChange = Omit<NewEvent, 'institutionId' | 'exchangeId' | 'projectId' | 'kind'>;

/** Whether a calendar, and whoever comes, must know: what it is called, when, and where. */
const mustBeTold = (was: EventRow, is: EventChange): boolean =>
  was.startsAt.getTime() !== is.startsAt.getTime() ||
  was.endsAt.getTime() !== is.endsAt.getTime() ||
  was.place !== is.place ||
  was.link !== is.link ||
  was.title !== is.title;

/**
 * Changes an event before its list is confirmed. Everybody on the list is told of another time, place or title; more places are filled from those
 * who wait. With fewer places than are taken nobody loses theirs.
 */
export const changeEvent = (
  db: Database,
  eventId: string,
  { trainerIds, ...change }: EventChange,
  { actor, now }: { actor: Actor; now: Date },
): Promise<Outcome<string, Forbidden | NotFound | EventRefusal>> =>
  db.transaction(async (tx) => {
    const event = await eventById(tx, eventId);
    if (!event) return refused({ code: 'shared.not_found' });
    if (!may(actor, 'events.manage', event)) return refused({ code: 'auth.forbidden', permission: 'events.manage' });
    if (event.cancelledAt !== null) return refused({ code: 'events.cancelled' });
    if (event.confirmedAt !== null) return refused({ code: 'events.confirmed_already' });
    const { institutionId } = event;
    const [fault, ...also] = [...eventFaults(change), ...(await holdingFaults(tx, { ...change, trainerIds, institutionId }))];
    if (fault) return refusedTogether(fault, also);

    const told = mustBeTold(event, { ...change, trainerIds });
    const sequence = event.sequence + (told ? 1 : 0);
    await tx
      .update(trainingEvent)
      .set({ ...change, sequence, changedAt: now })
      .where(eq(trainingEvent.id, eventId));
    await tx.delete(eventTrainer).where(eq(eventTrainer.eventId, eventId));
    if (trainerIds.length > 0)
      await tx.insert(eventTrainer).values(trainerIds.map((trainerId) => ({ id: crypto.randomUUID(), eventId, trainerId })));
    if (told) {
      const personIds = (await queueOf(tx, eventId)).filter(({ state }) => state !== 'withdrawn').map(({ personId }) => personId);
      await tellPeople(tx, { eventId, kind: 'changed', personIds }, now);
    }
    const moved = await fillPlaces(tx, { ...event, ...change }, now);
    await record(tx, actor, now, [{ type: 'events.event_changed', about: null, institutionId, data: { eventId } }, ...moved]);
    return granted(eventId);
  });
