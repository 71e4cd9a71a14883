import { and, eq } from 'drizzle-orm';
import type { Database, Tx } from '#db/client.ts';
import { hearing, hearingExpert, hearingPaper, hearingRecord, poolDraw, publicConsultation } from '#db/schema/index.ts';
import { actorRef } from '#domain/audit/fact.ts';
import { type Actor, type Forbidden, may } from '#domain/auth/permission.ts';
import type { HearingPaper, HearingRefusal, NewHearing } from '#domain/participation/hearing.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused, refusedTogether } from '#domain/shared/outcome.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { type Hearing, hearingById } from '#queries/participation/hearings.ts';
import { record } from '../record.ts';

type Context = { actor: Actor; now: Date };
type Refused = Forbidden | NotFound | HearingRefusal;

const forbidden = refused({ code: 'auth.forbidden', permission: 'participation.host' });
const inBeijing = (day: string, clock: string) => new Date(`${day}T${clock}:00+08:00`);

/** Announces a hearing to everybody: the question, when and where, and how many seats the public has. */
export const announceHearing = (
  db: Database,
  { day, from, until, ...given }: NewHearing,
  { actor, now }: Context,
): Promise<Outcome<string, Forbidden | HearingRefusal>> =>
  db.transaction(async (tx) => {
    const { institutionId, consultationId } = given;
    if (!may(actor, 'participation.host', { institutionId })) return forbidden;
    const [startsAt, endsAt] = [inBeijing(day, from), inBeijing(day, until)];
    const faults: HearingRefusal[] = [];
    if (endsAt <= startsAt) faults.push({ code: 'participation.ends_before_beginning', field: 'until' });
    if (startsAt <= now) faults.push({ code: 'participation.hearing_in_the_past', field: 'day' });
    const english = ['titleEn', 'questionEn', 'placeEn'] as const;
    const lacks = english.find((field) => given[field] === null);
    if (lacks && english.some((field) => given[field] !== null))
      faults.push({ code: 'participation.hearing_half_translated', field: lacks });
    const [linked] =
      consultationId === null ? [] : await tx.select().from(publicConsultation).where(eq(publicConsultation.id, consultationId));
    if (consultationId !== null && linked?.institutionId !== institutionId)
      faults.push({ code: 'participation.not_of_this_host', field: 'consultationId' });
    const [fault, ...also] = faults;
    if (fault) return refusedTogether(fault, also);
    const id = crypto.randomUUID();
    const announced = { announcedOn: dayOf(now), announcedBy: actorRef(actor), changedAt: now };
    await tx.insert(hearing).values({ id, ...given, startsAt, endsAt, ...announced });
    await record(tx, actor, now, [{ type: 'participation.hearing_announced', about: null, institutionId, data: { hearingId: id, day } }]);
    return granted(id);
  });

/** A hearing that can still be added to: it is the host's, and neither over nor called off. */
const upcoming = async (tx: Tx, id: string, { actor, now }: Context): Promise<Outcome<Hearing, Refused>> => {
  const found = await hearingById(tx, id, now);
  if (!found) return refused({ code: 'shared.not_found' });
  if (!may(actor, 'participation.host', found)) return forbidden;
  return found.state === 'announced' ? granted(found) : refused({ code: 'participation.hearing_over' });
};

/** Puts a paper to read there, with where it is from. */
export const addHearingPaper = (
  db: Database,
  given: HearingPaper & { hearingId: string },
  context: Context,
): Promise<Outcome<string, Refused>> =>
  db.transaction(async (tx) => {
    const found = await upcoming(tx, given.hearingId, context);
    if (!found.ok) return found;
    const id = crypto.randomUUID();
    await tx.insert(hearingPaper).values({ id, ...given, addedOn: dayOf(context.now) });
    return granted(id);
  });

type Expert = { hearingId: string; name: string; role: string; interests: string } & Record<
  'nameEn' | 'roleEn' | 'interestsEn',
  string | null
>;

/** Names an expert who agreed to be named, with what they stand to gain. */
export const addHearingExpert = (db: Database, given: Expert, context: Context): Promise<Outcome<string, Refused>> =>
  db.transaction(async (tx) => {
    const found = await upcoming(tx, given.hearingId, context);
    if (!found.ok) return found;
    const english = ['nameEn', 'roleEn', 'interestsEn'] as const;
    const lacks = english.find((field) => given[field] === null);
    if (lacks && english.some((field) => given[field] !== null))
      return refused({ code: 'participation.hearing_half_translated', field: lacks });
    const id = crypto.randomUUID();
    await tx.insert(hearingExpert).values({ id, ...given, addedOn: dayOf(context.now) });
    return granted(id);
  });

/** Fills the seats of the public from a draw of the same host. */
export const seatFromDraw = (
  db: Database,
  { hearingId, drawId }: { hearingId: string; drawId: string },
  context: Context,
): Promise<Outcome<string, Refused>> =>
  db.transaction(async (tx) => {
    const found = await upcoming(tx, hearingId, context);
    if (!found.ok) return found;
    const [draw] = await tx.select().from(poolDraw).where(eq(poolDraw.id, drawId));
    if (draw?.institutionId !== found.value.institutionId) return refused({ code: 'participation.not_of_this_host', field: 'drawId' });
    await tx.update(hearing).set({ drawId, changedAt: context.now }).where(eq(hearing.id, hearingId));
    return granted(hearingId);
  });

/** Calls a hearing off, or says afterwards that it did not take place, with the reason that everybody reads. A record that waits to be read is taken back. */
export const cancelHearing = (
  db: Database,
  { hearingId, reason }: { hearingId: string; reason: string },
  context: Context,
): Promise<Outcome<string, Refused>> =>
  db.transaction(async (tx) => {
    const { actor, now } = context;
    const found = await hearingById(tx, hearingId, now);
    if (!found) return refused({ code: 'shared.not_found' });
    if (!may(actor, 'participation.host', found)) return forbidden;
    if (found.state !== 'announced' && found.state !== 'held') return refused({ code: 'participation.hearing_over' });
    await tx
      .update(hearingRecord)
      .set({ state: 'withdrawn' })
      .where(and(eq(hearingRecord.hearingId, hearingId), eq(hearingRecord.state, 'draft')));
    await tx
      .update(hearing)
      .set({ cancelledOn: dayOf(now), cancelledReason: reason, changedAt: now })
      .where(eq(hearing.id, hearingId));
    const { institutionId } = found;
    await record(tx, actor, now, [{ type: 'participation.hearing_cancelled', about: null, institutionId, data: { hearingId } }]);
    return granted(hearingId);
  });
