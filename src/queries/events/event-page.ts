import { and, eq, isNull } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { eventMaterial } from '#db/schema/index.ts';
import { type Actor, may } from '#domain/auth/permission.ts';
import { feedbackDays } from '#domain/events/feedback.ts';
import { placeInQueue } from '#domain/events/registration.ts';
import { signInIsOpen } from '#domain/events/sign-in.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { dayOf, daysBetween } from '#domain/shared/plain-date.ts';
import { affiliatedFrom } from '../people/affiliated-from.ts';
import { presentAt, queueOf, runsEvent, trainersOf } from './event-by-id.ts';
import { type EventListed, eventListed } from './events-listed.ts';

export type MaterialRow = typeof eventMaterial.$inferSelect;

export type EventPage = {
  event: EventListed;
  trainers: { name: string; organisation: string | null; kind: 'trainer' | 'facilitator' }[];
  /** Where the reader stands: null where nobody has signed in. `place`: how many wait up to and with the reader. */
  me: { state: 'registered' | 'waiting' | 'none'; place: number; present: boolean; feedback: 'open' | 'given' | 'closed' } | null;
  /** Whether registration is open; `full`: one would wait. */
  registering: 'open' | 'full' | 'closed' | 'not-for-you';
  signingIn: boolean;
  /** Null: not shown to this reader. */
  materials: MaterialRow[] | null;
  /** Whether the reader holds it, teaches at it or looks on: the way to its list is shown. */
  manages: boolean;
};

export const materialsOf = (db: Reader, eventId: string): Promise<MaterialRow[]> =>
  db
    .select()
    .from(eventMaterial)
    .where(and(eq(eventMaterial.eventId, eventId), isNull(eventMaterial.removedAt)))
    .orderBy(eventMaterial.addedAt);

/** An event as its page shows it to a reader. One that is not open to everybody is found only by people of the institution, or on its list. */
export const eventPage = async (
  db: Reader,
  id: string,
  { actor, now }: { actor: Extract<Actor, { kind: 'person' }> | null; now: Date },
): Promise<Outcome<EventPage, NotFound>> => {
  const event = await eventListed(db, id);
  if (!event) return refused({ code: 'shared.not_found' });
  const queue = await queueOf(db, id);
  const mine = actor && queue.find(({ personId, state }) => personId === actor.personId && state !== 'withdrawn');
  const manages = actor !== null && (may(actor, 'events.read', event) || (await runsEvent(db, actor, event)) !== undefined);
  const here = actor !== null && (await affiliatedFrom(db, event.institutionId, [actor.personId], dayOf(event.startsAt))).size > 0;
  if (event.audience === 'own' && !here && !mine && !manages) return refused({ code: 'shared.not_found' });
  const attended = actor && (await presentAt(db, id)).find(({ personId }) => personId === actor.personId);
  const inTime = event.cancelledAt === null && now >= event.endsAt && daysBetween(dayOf(event.endsAt), dayOf(now)) <= feedbackDays;
  const isClosed = event.cancelledAt !== null || now >= (event.registerUntil ?? event.startsAt);
  const isFull = event.capacity !== null && (event.taken >= event.capacity || event.waiting > 0);
  const all = mine?.state === 'registered' || attended || manages ? await materialsOf(db, id) : null;
  return granted({
    event,
    trainers: await trainersOf(db, id),
    me: actor && {
      state: mine?.state === 'registered' || mine?.state === 'waiting' ? mine.state : 'none',
      place: mine ? placeInQueue(queue, mine.id) : 0,
      present: attended !== undefined && attended !== null,
      feedback: !attended || !inTime ? 'closed' : attended.feedbackAt === null ? 'open' : 'given',
    },
    registering: isClosed ? 'closed' : event.audience === 'own' && !here ? 'not-for-you' : isFull ? 'full' : 'open',
    signingIn: event.cancelledAt === null && event.confirmedAt === null && signInIsOpen(event, now),
    materials: all?.filter(({ kind }) => kind === 'material') ?? null,
    manages,
  });
};
