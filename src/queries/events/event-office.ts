import { and, desc, eq, inArray, isNotNull, or } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { attendance, eventFeedback, eventLetter, trainingEvent } from '#db/schema/index.ts';
import { type Actor, type Forbidden, may } from '#domain/auth/permission.ts';
import { type FeedbackShown, feedbackOf } from '#domain/events/feedback.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { actorNames } from '../people/actor-names.ts';
import { type PersonShown, personsShown } from '../reporting/persons-shown.ts';
import { type AttendanceRow, type EventRow, presentAt, queueOf, type RegistrationRow, runsEvent, trainersOf } from './event-by-id.ts';
import { type MaterialRow, materialsOf } from './event-page.ts';
import { type EventListed, eventListed } from './events-listed.ts';

export type Correction = { name: string; reason: string; by: string; at: Date; is: 'added' | 'struck' };

export type EventOffice = {
  event: EventListed;
  /** `reads`: may look and change nothing. */
  may: 'manages' | 'teaches' | 'reads';
  trainers: Awaited<ReturnType<typeof trainersOf>>;
  list: (RegistrationRow & { person: PersonShown })[];
  present: (AttendanceRow & { person: PersonShown; registered: boolean })[];
  corrections: Correction[];
  materials: MaterialRow[];
  feedback: FeedbackShown;
  letters: { n: number; sent: number; waiting: number; failed: number };
  series: EventRow[];
};

const correctionsOf = async (db: Reader, eventId: string, nameOf: (id: string) => string): Promise<Correction[]> => {
  const rows = await db
    .select()
    .from(attendance)
    .where(and(eq(attendance.eventId, eventId), or(eq(attendance.way, 'correction'), isNotNull(attendance.withdrawnAt))))
    .orderBy(desc(attendance.recordedAt));
  const names = await actorNames(
    db,
    rows.flatMap(({ recordedBy, withdrawnBy }) => [recordedBy, withdrawnBy ?? recordedBy]),
  );
  const by = (actor: string) => names.person.get(actor.slice('person:'.length))?.['zh-CN'] ?? '—';
  return rows.flatMap(({ personId, way, reason, recordedAt, recordedBy, withdrawnAt, withdrawnBy, withdrawnReason }): Correction[] => {
    const name = nameOf(personId);
    const struck = withdrawnAt && {
      name,
      reason: withdrawnReason ?? '',
      by: by(withdrawnBy ?? ''),
      at: withdrawnAt,
      is: 'struck' as const,
    };
    const added = way === 'correction' && { name, reason: reason ?? '', by: by(recordedBy), at: recordedAt, is: 'added' as const };
    return [struck, added].flatMap((one) => (one ? [one] : []));
  });
};

const lettersOf = async (db: Reader, eventId: string) => {
  const rows = await db
    .select({ sentAt: eventLetter.sentAt, nextTryAt: eventLetter.nextTryAt })
    .from(eventLetter)
    .where(eq(eventLetter.eventId, eventId));
  const sent = rows.filter(({ sentAt }) => sentAt !== null).length;
  const waiting = rows.filter(({ sentAt, nextTryAt }) => sentAt === null && nextTryAt !== null).length;
  return { n: rows.length, sent, waiting, failed: rows.length - sent - waiting };
};

/** An event for those who hold it, teach at it, or look on. */
export const eventOffice = async (
  db: Reader,
  id: string,
  { actor, now }: { actor: Extract<Actor, { kind: 'person' }>; now: Date },
): Promise<Outcome<EventOffice, Forbidden | NotFound>> => {
  const event = await eventListed(db, id);
  if (!event) return refused({ code: 'shared.not_found' });
  const runs = (await runsEvent(db, actor, event)) ?? (may(actor, 'events.read', event) ? ('reads' as const) : undefined);
  if (!runs) return refused({ code: 'auth.forbidden', permission: 'events.read' });
  const queue = (await queueOf(db, id)).filter(({ state }) => state !== 'withdrawn');
  const there = await presentAt(db, id);
  const struck = await db.select({ personId: attendance.personId }).from(attendance).where(eq(attendance.eventId, id));
  const ids = [...new Set([...queue, ...there, ...struck].map(({ personId }) => personId))];
  const shown = await personsShown(db, ids, { institution: { ...event.home, id: event.institutionId }, paths: null }, dayOf(now));
  const named = <T extends { personId: string }>(rows: readonly T[]) =>
    rows.flatMap((row) => {
      const person = shown.get(row.personId);
      return person ? [{ ...row, person }] : [];
    });
  const registered = new Set(queue.map(({ personId }) => personId));
  const series =
    event.seriesId === null
      ? []
      : await db
          .select()
          .from(trainingEvent)
          .where(inArray(trainingEvent.seriesId, [event.seriesId]))
          .orderBy(trainingEvent.startsAt);
  return granted({
    event,
    may: runs,
    trainers: await trainersOf(db, id),
    list: named(queue),
    present: named(there).map((row) => ({ ...row, registered: registered.has(row.personId) })),
    corrections: await correctionsOf(db, id, (personId) => shown.get(personId)?.name ?? '—'),
    materials: await materialsOf(db, id),
    feedback: feedbackOf(await db.select().from(eventFeedback).where(eq(eventFeedback.eventId, id))),
    letters: await lettersOf(db, id),
    series: series.filter((one) => one.id !== id),
  });
};
