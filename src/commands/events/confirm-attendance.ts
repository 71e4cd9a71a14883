import { eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { trainingEvent } from '#db/schema/index.ts';
import { actorRef } from '#domain/audit/fact.ts';
import { type Actor, type Forbidden, may } from '#domain/auth/permission.ts';
import type { EventRefusal } from '#domain/events/refusals.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { eventById, presentAt, trainersOf } from '#queries/events/event-by-id.ts';
import { record } from '../record.ts';
import { keepHours } from './keep-hours.ts';

/** Confirms who was there, once it is over: from now on everybody on the list has the hours, and so has whoever taught, as teaching. */
export const confirmAttendance = (
  db: Database,
  { eventId }: { eventId: string },
  { actor, now }: { actor: Actor; now: Date },
): Promise<Outcome<string, Forbidden | NotFound | EventRefusal>> =>
  db.transaction(async (tx) => {
    const event = await eventById(tx, eventId);
    if (!event) return refused({ code: 'shared.not_found' });
    if (!may(actor, 'events.manage', event)) return refused({ code: 'auth.forbidden', permission: 'events.manage' });
    if (event.cancelledAt !== null) return refused({ code: 'events.cancelled' });
    if (event.confirmedAt !== null) return refused({ code: 'events.confirmed_already' });
    if (now < event.endsAt) return refused({ code: 'events.not_over_yet' });
    const present = (await presentAt(tx, eventId)).map(({ personId }) => personId);
    const taught = (await trainersOf(tx, eventId)).flatMap(({ personId }) => personId ?? []);
    await tx
      .update(trainingEvent)
      .set({ confirmedAt: now, confirmedBy: actorRef(actor) })
      .where(eq(trainingEvent.id, eventId));
    const { institutionId } = event;
    await record(tx, actor, now, [
      { type: 'events.attendance_confirmed', about: null, institutionId, data: { eventId, people: present.length } },
    ]);
    // Who taught has it as teaching, and not twice for having signed in as well.
    await keepHours(tx, event, { personIds: taught, kind: 'teaching' }, { actor, now });
    await keepHours(tx, event, { personIds: present, kind: event.kind }, { actor, now });
    return granted(eventId);
  });
