import type { Database } from '#db/client.ts';
import { type Actor, type Forbidden, may } from '#domain/auth/permission.ts';
import type { EventRefusal } from '#domain/events/refusals.ts';
import type { Fact } from '#domain/facts.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { eventById, queueOf } from '#queries/events/event-by-id.ts';
import { peopleNamed } from '#queries/people/people-named.ts';
import { record } from '../record.ts';
import { takePlace } from './register.ts';

/** Whoever holds an event registers people by their numbers, in that order; who is on the list stays on it once. All of them or none. */
export const registerPeople = (
  db: Database,
  { eventId, numbers }: { eventId: string; numbers: readonly string[] },
  { actor, now }: { actor: Actor; now: Date },
): Promise<Outcome<string, Forbidden | NotFound | EventRefusal>> =>
  db.transaction(async (tx) => {
    const event = await eventById(tx, eventId);
    if (!event) return refused({ code: 'shared.not_found' });
    if (!may(actor, 'events.manage', event)) return refused({ code: 'auth.forbidden', permission: 'events.manage' });
    if (event.cancelledAt !== null) return refused({ code: 'events.cancelled' });
    if (now >= event.startsAt) return refused({ code: 'events.registration_closed' });
    const { personIds, unknown } = await peopleNamed(tx, event.institutionId, { numbers: [...numbers] });
    if (unknown.length > 0) return refused({ code: 'events.numbers_unknown', field: 'numbers', numbers: unknown });
    if (personIds.length === 0) return refused({ code: 'events.nobody', field: 'numbers' });
    const listed = new Set((await queueOf(tx, eventId)).flatMap(({ personId, state }) => (state === 'withdrawn' ? [] : [personId])));
    const facts: Fact[] = [];
    for (const personId of personIds)
      if (!listed.has(personId)) facts.push(...(await takePlace(tx, event, { personId, source: 'organiser' }, now)).facts);
    await record(tx, actor, now, facts);
    return granted(eventId);
  });
