import { eq } from 'drizzle-orm';
import type { Database, Tx } from '#db/client.ts';
import { eventTrainer, trainingEvent } from '#db/schema/index.ts';
import { type Actor, type Forbidden, may } from '#domain/auth/permission.ts';
import { eventFaults } from '#domain/events/event.ts';
import type { EventRefusal } from '#domain/events/refusals.ts';
import { changedAlike, type EventChange, type SeriesChoice } from '#domain/events/series-change.ts';
import type { Fact } from '#domain/facts.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused, refusedTogether } from '#domain/shared/outcome.ts';
import { type EventRow, eventById, queueOf, trainersOf } from '#queries/events/event-by-id.ts';
import { seriesMeant } from '#queries/events/series-of.ts';
import { keepFormer } from '../keep-former.ts';
import { record } from '../record.ts';
import { holdingFaults } from './create-event.ts';
import { fillPlaces } from './fill-places.ts';
import { tellPeople } from './tell-people.ts';

/** Whether a calendar, and whoever comes, must know: what it is called, when, and where. */
const mustBeTold = (was: EventRow, is: EventChange): boolean =>
  was.startsAt.getTime() !== is.startsAt.getTime() ||
  was.endsAt.getTime() !== is.endsAt.getTime() ||
  was.place !== is.place ||
  was.link !== is.link ||
  was.title !== is.title;

const asChange = async (tx: Tx, event: EventRow): Promise<EventChange> => {
  const { title, titleEn, summary, summaryEn, place, link, providerId, audience, startsAt, endsAt, registerUntil, capacity, topics } =
    event;
  const trainerIds = (await trainersOf(tx, event.id)).map(({ id }) => id).sort();
  const words = { title, titleEn, summary, summaryEn, place, link };
  return { ...words, providerId, audience, startsAt, endsAt, registerUntil, capacity, topics, trainerIds };
};

/** Changes one event, and decides who is told. Returns the facts of it. */
const changeOne = async (tx: Tx, event: EventRow, { trainerIds, ...change }: EventChange, now: Date): Promise<Fact[]> => {
  const { id, institutionId } = event;
  const told = mustBeTold(event, { ...change, trainerIds });
  await keepFormer(tx, { kind: 'event', entryId: id, now }, { before: event, after: change });
  const sequence = event.sequence + (told ? 1 : 0);
  await tx
    .update(trainingEvent)
    .set({ ...change, sequence, changedAt: now })
    .where(eq(trainingEvent.id, id));
  await tx.delete(eventTrainer).where(eq(eventTrainer.eventId, id));
  if (trainerIds.length > 0)
    await tx.insert(eventTrainer).values(trainerIds.map((trainerId) => ({ id: crypto.randomUUID(), eventId: id, trainerId })));
  if (told) {
    const personIds = (await queueOf(tx, id)).filter(({ state }) => state !== 'withdrawn').map(({ personId }) => personId);
    await tellPeople(tx, { eventId: id, kind: 'changed', personIds }, now);
  }
  const moved = await fillPlaces(tx, { ...event, ...change }, now);
  return [{ type: 'events.event_changed', about: null, institutionId, data: { eventId: id } }, ...moved];
};

/**
 * Changes an event before its list is confirmed, and where it is one of a series those that `which` means, alike. Everybody on a list is told of
 * another time, place or title; more places are filled from those who wait. With fewer places than are taken nobody loses theirs.
 */
export const changeEvent = (
  db: Database,
  { eventId, which, ...given }: EventChange & { eventId: string; which: SeriesChoice },
  { actor, now }: { actor: Actor; now: Date },
): Promise<Outcome<string, Forbidden | NotFound | EventRefusal>> =>
  db.transaction(async (tx) => {
    const event = await eventById(tx, eventId);
    if (!event) return refused({ code: 'shared.not_found' });
    if (!may(actor, 'events.manage', event)) return refused({ code: 'auth.forbidden', permission: 'events.manage' });
    if (event.cancelledAt !== null) return refused({ code: 'events.cancelled' });
    if (event.confirmedAt !== null) return refused({ code: 'events.confirmed_already' });
    const change = { ...given, trainerIds: [...given.trainerIds].sort() };
    const { institutionId } = event;
    const [fault, ...also] = [...eventFaults(change), ...(await holdingFaults(tx, { ...change, institutionId }))];
    if (fault) return refusedTogether(fault, also);

    const was = await asChange(tx, event);
    const facts: Fact[] = [];
    for (const one of await seriesMeant(tx, event, which, now))
      facts.push(...(await changeOne(tx, one, one.id === eventId ? change : changedAlike(await asChange(tx, one), was, change), now)));
    await record(tx, actor, now, facts);
    return granted(eventId);
  });
