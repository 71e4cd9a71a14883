import { and, eq, inArray } from 'drizzle-orm';
import type { Database, Tx } from '#db/client.ts';
import { attendance, identifier } from '#db/schema/index.ts';
import { actorRef } from '#domain/audit/fact.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import type { EventRefusal } from '#domain/events/refusals.ts';
import { type AttendanceWay, signInOpens } from '#domain/events/sign-in.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { type EventRow, eventById, presentAt, queueOf, runsEvent } from '#queries/events/event-by-id.ts';
import { peopleNamed } from '#queries/people/people-named.ts';
import { record } from '../record.ts';
import { keepHours, takeHoursBack } from './keep-hours.ts';

type Context = { actor: Actor; now: Date };
type Refused = Forbidden | NotFound | EventRefusal;

/** The event, where the actor looks after its list and it has come to that. */
const listed = async (tx: Tx, eventId: string, { actor, now }: Context): Promise<Outcome<EventRow, Refused>> => {
  const event = await eventById(tx, eventId);
  if (!event) return refused({ code: 'shared.not_found' });
  if (!(await runsEvent(tx, actor, event))) return refused({ code: 'auth.forbidden', permission: 'events.manage' });
  if (event.cancelledAt !== null) return refused({ code: 'events.cancelled' });
  if (now < signInOpens(event)) return refused({ code: 'events.sign_in_not_open', opensAt: signInOpens(event) });
  return granted(event);
};

const putDown = async (
  tx: Tx,
  event: EventRow,
  { personIds, way, reason }: { personIds: readonly string[]; way: AttendanceWay; reason: string | null },
  { actor, now }: Context,
): Promise<void> => {
  const there = new Set((await presentAt(tx, event.id)).map(({ personId }) => personId));
  const news = personIds.filter((personId) => !there.has(personId));
  if (news.length === 0) return;
  const shared = { eventId: event.id, way, reason, signedInAt: event.startsAt, recordedAt: now, recordedBy: actorRef(actor) };
  await tx.insert(attendance).values(news.map((personId) => ({ ...shared, personId, id: crypto.randomUUID() })));
  const { institutionId } = event;
  await record(
    tx,
    actor,
    now,
    news.map((about) => ({ type: 'events.attendance_entered', about, institutionId, data: { eventId: event.id, way } })),
  );
  if (event.confirmedAt !== null) await keepHours(tx, event, { personIds: news, kind: event.kind }, { actor, now });
};

/** Enters those who signed on paper, by their numbers or by their names on the list. All of them or none. */
export const enterSheet = (
  db: Database,
  { eventId, numbers, personIds: ticked }: { eventId: string; numbers: readonly string[]; personIds: readonly string[] },
  context: Context,
): Promise<Outcome<string, Refused>> =>
  db.transaction(async (tx) => {
    const found = await listed(tx, eventId, context);
    if (!found.ok) return found;
    const event = found.value;
    if (event.confirmedAt !== null) return refused({ code: 'events.confirmed_already' });
    const { personIds, unknown } = await peopleNamed(tx, event.institutionId, { numbers: [...numbers] });
    if (unknown.length > 0) return refused({ code: 'events.numbers_unknown', field: 'numbers', numbers: unknown });
    const everybody = [...new Set([...ticked, ...personIds])];
    if (everybody.length === 0) return refused({ code: 'events.nobody', field: 'numbers' });
    await putDown(tx, event, { personIds: everybody, way: 'sheet', reason: null }, context);
    return granted(eventId);
  });

/** Whom a number means: somebody of the institution, or, of another, whoever is on the list of the event. */
const whoHas = async (tx: Tx, { id, institutionId }: EventRow, number: string): Promise<string | undefined> => {
  const { personIds } = await peopleNamed(tx, institutionId, { numbers: [number] });
  if (personIds[0] !== undefined) return personIds[0];
  const listed = (await queueOf(tx, id)).map(({ personId }) => personId);
  const [other] = await tx
    .select({ personId: identifier.personId })
    .from(identifier)
    .where(and(eq(identifier.value, number), inArray(identifier.personId, listed)));
  return other?.personId;
};

/** Puts somebody on the list afterwards, with the reason. Once the list was confirmed, the hours follow at once. */
export const enterLate = (
  db: Database,
  { eventId, number, reason }: { eventId: string; number: string; reason: string },
  context: Context,
): Promise<Outcome<string, Refused>> =>
  db.transaction(async (tx) => {
    const found = await listed(tx, eventId, context);
    if (!found.ok) return found;
    const personId = await whoHas(tx, found.value, number);
    if (personId === undefined) return refused({ code: 'events.person_unknown', field: 'number' });
    if ((await presentAt(tx, eventId)).some((one) => one.personId === personId)) return refused({ code: 'events.present_already' });
    await putDown(tx, found.value, { personIds: [personId], way: 'correction', reason }, context);
    return granted(eventId);
  });

/** Takes somebody off the list of those present, with the reason, and back the hours that it gave. The row stays, marked as withdrawn. */
export const strikeOut = (
  db: Database,
  { eventId, attendanceId, reason }: { eventId: string; attendanceId: string; reason: string },
  context: Context,
): Promise<Outcome<string, Refused>> =>
  db.transaction(async (tx) => {
    const found = await listed(tx, eventId, context);
    if (!found.ok) return found;
    const event = found.value;
    const { actor, now } = context;
    const one = (await presentAt(tx, eventId)).find(({ id }) => id === attendanceId);
    if (!one) return refused({ code: 'events.not_present' });
    await tx
      .update(attendance)
      .set({ withdrawnAt: now, withdrawnBy: actorRef(actor), withdrawnReason: reason })
      .where(eq(attendance.id, attendanceId));
    await record(tx, actor, now, [
      { type: 'events.attendance_struck_out', about: one.personId, institutionId: event.institutionId, data: { eventId } },
    ]);
    await takeHoursBack(tx, event, { personId: one.personId, reason }, context);
    return granted(eventId);
  });
