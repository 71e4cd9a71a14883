import { eq } from 'drizzle-orm';
import type { Database, Tx } from '#db/client.ts';
import { eventRegistration } from '#db/schema/index.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import { may } from '#domain/auth/permission.ts';
import type { EventRefusal } from '#domain/events/refusals.ts';
import { placeFor, type RegistrationSource } from '#domain/events/registration.ts';
import type { Fact } from '#domain/facts.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { type EventRow, eventById, queueOf } from '#queries/events/event-by-id.ts';
import { affiliatedFrom } from '#queries/people/affiliated-from.ts';
import { record } from '../record.ts';
import { fillPlaces } from './fill-places.ts';
import { tellPeople } from './tell-people.ts';

type Person = Extract<Actor, { kind: 'person' }>;
type Given = 'registered' | 'waiting';

/** Puts somebody on the list of an event, with a place or waiting for one. Returns which, and the facts of it. */
export const takePlace = async (
  tx: Tx,
  event: EventRow,
  { personId, source }: { personId: string; source: RegistrationSource },
  now: Date,
): Promise<{ state: Given; facts: Fact[] }> => {
  const queue = await queueOf(tx, event.id);
  const state = placeFor(event.capacity, queue);
  const number = (queue.at(-1)?.number ?? 0) + 1;
  await tx
    .insert(eventRegistration)
    .values({ id: crypto.randomUUID(), eventId: event.id, personId, number, state, source, registeredAt: now });
  await tellPeople(tx, { eventId: event.id, kind: state, personIds: [personId] }, now);
  const data = { eventId: event.id };
  const { institutionId } = event;
  return {
    state,
    facts: [{ type: state === 'registered' ? 'events.registered' : 'events.waiting', about: personId, institutionId, data }],
  };
};

/** Registers whoever asks; where all places are taken they wait. Returns which of the two. */
export const register = (
  db: Database,
  { eventId }: { eventId: string },
  { actor, now }: { actor: Person; now: Date },
): Promise<Outcome<Given, NotFound | EventRefusal>> =>
  db.transaction(async (tx) => {
    const { personId } = actor;
    const event = await eventById(tx, eventId);
    if (!event) return refused({ code: 'shared.not_found' });
    if (event.cancelledAt !== null) return refused({ code: 'events.cancelled' });
    if (now >= (event.registerUntil ?? event.startsAt)) return refused({ code: 'events.registration_closed' });
    if (event.audience === 'own') {
      const here = await affiliatedFrom(tx, event.institutionId, [personId], dayOf(event.startsAt));
      if (!here.has(personId)) return refused({ code: 'events.not_for_you' });
    }
    const queue = await queueOf(tx, eventId);
    if (queue.some((one) => one.personId === personId && one.state !== 'withdrawn')) return refused({ code: 'events.registered_already' });
    const { state, facts } = await takePlace(tx, event, { personId, source: 'self' }, now);
    await record(tx, actor, now, facts);
    return granted(state);
  });

const giveUp = async (tx: Tx, event: EventRow, personId: string, now: Date): Promise<Fact[] | undefined> => {
  const mine = (await queueOf(tx, event.id)).find((one) => one.personId === personId && one.state !== 'withdrawn');
  if (!mine) return undefined;
  await tx.update(eventRegistration).set({ state: 'withdrawn', withdrawnAt: now }).where(eq(eventRegistration.id, mine.id));
  return [
    { type: 'events.registration_withdrawn', about: personId, institutionId: event.institutionId, data: { eventId: event.id } },
    ...(await fillPlaces(tx, event, now)),
  ];
};

/** Gives one's place up, or no longer waits; whoever waits longest moves up. */
export const unregister = (
  db: Database,
  { eventId }: { eventId: string },
  { actor, now }: { actor: Person; now: Date },
): Promise<Outcome<string, NotFound | EventRefusal>> =>
  db.transaction(async (tx) => {
    const event = await eventById(tx, eventId);
    if (!event) return refused({ code: 'shared.not_found' });
    if (now >= event.startsAt) return refused({ code: 'events.registration_closed' });
    const facts = await giveUp(tx, event, actor.personId, now);
    if (!facts) return refused({ code: 'events.not_registered' });
    await record(tx, actor, now, facts);
    return granted(eventId);
  });

/** Whoever holds an event takes somebody off its list, who is told. */
export const takeOff = (
  db: Database,
  { eventId, personId }: { eventId: string; personId: string },
  { actor, now }: { actor: Actor; now: Date },
): Promise<Outcome<string, Forbidden | NotFound | EventRefusal>> =>
  db.transaction(async (tx) => {
    const event = await eventById(tx, eventId);
    if (!event) return refused({ code: 'shared.not_found' });
    if (!may(actor, 'events.manage', event)) return refused({ code: 'auth.forbidden', permission: 'events.manage' });
    const facts = await giveUp(tx, event, personId, now);
    if (!facts) return refused({ code: 'events.not_registered' });
    await tellPeople(tx, { eventId, kind: 'taken_off', personIds: [personId] }, now);
    await record(tx, actor, now, facts);
    return granted(eventId);
  });
