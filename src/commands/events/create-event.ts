import { randomBytes } from 'node:crypto';
import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Database, Tx } from '#db/client.ts';
import { eventTrainer, exchangeParticipant, trainer, trainingEvent } from '#db/schema/index.ts';
import { actorRef } from '#domain/audit/fact.ts';
import { type Actor, type Forbidden, may } from '#domain/auth/permission.ts';
import { eventFaults, type NewEvent } from '#domain/events/event.ts';
import { type Rhythm, seriesFault, timesOfSeries } from '#domain/events/recurrence.ts';
import type { EventRefusal } from '#domain/events/refusals.ts';
import type { Fact } from '#domain/facts.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused, refusedTogether } from '#domain/shared/outcome.ts';
import { dayOf, type PlainDate } from '#domain/shared/plain-date.ts';
import { type EventRow, eventById } from '#queries/events/event-by-id.ts';
import { providerById } from '#queries/events/provider-for.ts';
import { exchangeById } from '#queries/exchanges/exchange-by-id.ts';
import { projectById } from '#queries/projects/project-by-id.ts';
import { record } from '../record.ts';
import { takePlace } from './register.ts';

export type Series = { rhythm: Rhythm; repeatUntil: PlainDate | null };
type Refused = Forbidden | NotFound | EventRefusal;

/** What does not fit about who holds an event and who teaches at it. */
export const holdingFaults = async (
  tx: Tx,
  given: Pick<NewEvent, 'institutionId' | 'providerId' | 'audience' | 'trainerIds'>,
): Promise<EventRefusal[]> => {
  const faults: EventRefusal[] = [];
  const provider = given.providerId === null ? undefined : await providerById(tx, given.providerId);
  if (given.providerId !== null && (provider?.institutionId !== given.institutionId || provider.endedAt !== null))
    faults.push({ code: 'events.provider_not_yours', field: 'providerId' });
  // Hours that count at other institutions are given only by those who may hold training for them.
  if (given.audience === 'open' && given.providerId === null) faults.push({ code: 'events.open_needs_provider', field: 'audience' });
  const known = await tx
    .select({ id: trainer.id })
    .from(trainer)
    .where(and(inArray(trainer.id, given.trainerIds), eq(trainer.institutionId, given.institutionId), isNull(trainer.endedAt)));
  if (known.length < new Set(given.trainerIds).size) faults.push({ code: 'events.trainer_unknown', field: 'trainerIds' });
  return faults;
};

/** Registers everybody who goes on the exchange that an event is part of. */
const registerTravellers = async (tx: Tx, event: EventRow, now: Date): Promise<Fact[]> => {
  if (event.exchangeId === null) return [];
  const going = await tx
    .select({ personId: exchangeParticipant.personId })
    .from(exchangeParticipant)
    .where(and(eq(exchangeParticipant.exchangeId, event.exchangeId), isNull(exchangeParticipant.withdrawnAt)));
  const facts: Fact[] = [];
  for (const { personId } of going) facts.push(...(await takePlace(tx, event, { personId, source: 'exchange' }, now)).facts);
  return facts;
};

const isThere = async (tx: Tx, { institutionId, exchangeId, projectId }: NewEvent, today: PlainDate): Promise<boolean> => {
  if (exchangeId !== null && (await exchangeById(tx, exchangeId))?.institutionId !== institutionId) return false;
  return projectId === null || (await projectById(tx, projectId, today))?.institutionId === institutionId;
};

/** Announces an event, or a series of them in a rhythm. Returns the id of the first. */
export const createEvent = (
  db: Database,
  { trainerIds, ...given }: NewEvent,
  { rhythm, repeatUntil }: Series,
  { actor, now }: { actor: Actor; now: Date },
): Promise<Outcome<string, Refused>> =>
  db.transaction(async (tx) => {
    const { institutionId, startsAt, endsAt, registerUntil } = given;
    if (!may(actor, 'events.manage', given)) return refused({ code: 'auth.forbidden', permission: 'events.manage' });
    if (!(await isThere(tx, { ...given, trainerIds }, dayOf(now)))) return refused({ code: 'shared.not_found' });
    const series = seriesFault(rhythm, startsAt, repeatUntil);
    const [fault, ...also] = [...eventFaults(given), ...(series ? [series] : []), ...(await holdingFaults(tx, { ...given, trainerIds }))];
    if (fault) return refusedTogether(fault, also);

    const seriesId = rhythm === 'once' ? null : crypto.randomUUID();
    const facts: Fact[] = [];
    const ids: string[] = [];
    for (const times of timesOfSeries(rhythm, { startsAt, endsAt, registerUntil }, repeatUntil ?? dayOf(startsAt))) {
      const id = crypto.randomUUID();
      const secret = randomBytes(20).toString('base64url');
      const made = { createdBy: actorRef(actor), createdAt: now, changedAt: now };
      await tx.insert(trainingEvent).values({ ...given, ...times, ...made, id, seriesId, secret, sequence: 0 });
      if (trainerIds.length > 0)
        await tx.insert(eventTrainer).values(trainerIds.map((trainerId) => ({ id: crypto.randomUUID(), eventId: id, trainerId })));
      facts.push({ type: 'events.event_announced', about: null, institutionId, data: { eventId: id } });
      const event = await eventById(tx, id);
      if (event) facts.push(...(await registerTravellers(tx, event, now)));
      ids.push(id);
    }
    await record(tx, actor, now, facts);
    return granted(ids[0] ?? '');
  });
