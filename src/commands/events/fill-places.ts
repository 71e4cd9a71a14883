import { inArray } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { eventRegistration } from '#db/schema/index.ts';
import { movingUp } from '#domain/events/registration.ts';
import type { Fact } from '#domain/facts.ts';
import { type EventRow, queueOf } from '#queries/events/event-by-id.ts';
import { tellPeople } from './tell-people.ts';

/** Gives the places that are free to those who wait, in their order, and has them told. Nobody moves up once an event has begun. Returns the facts of it. */
export const fillPlaces = async (tx: Tx, event: EventRow, now: Date): Promise<Fact[]> => {
  if (event.cancelledAt !== null || now >= event.startsAt) return [];
  const queue = await queueOf(tx, event.id);
  const ids = movingUp(event.capacity, queue);
  if (ids.length === 0) return [];
  await tx.update(eventRegistration).set({ state: 'registered', movedUpAt: now }).where(inArray(eventRegistration.id, ids));
  const moved = queue.filter(({ id }) => ids.includes(id));
  await tellPeople(tx, { eventId: event.id, kind: 'moved_up', personIds: moved.map(({ personId }) => personId) }, now);
  return moved.map(({ personId }) => ({
    type: 'events.moved_up',
    about: personId,
    institutionId: event.institutionId,
    data: { eventId: event.id },
  }));
};
