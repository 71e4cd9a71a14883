import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { hoursEntry } from '#db/schema/index.ts';
import { actorRef } from '#domain/audit/fact.ts';
import type { Actor } from '#domain/auth/permission.ts';
import type { Fact } from '#domain/facts.ts';
import type { HourKind } from '#domain/hours/kinds.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import type { EventRow } from '#queries/events/event-by-id.ts';
import { advanceLearners } from '../progress/advance-learner.ts';
import { record } from '../record.ts';

type Context = { actor: Actor; now: Date };

/** Enters in the ledgers of these people what an event is worth, and whatever that now meets. Who has it already gets it once. */
export const keepHours = async (
  tx: Tx,
  event: EventRow,
  { personIds, kind }: { personIds: readonly string[]; kind: HourKind },
  { actor, now }: Context,
): Promise<void> => {
  if (personIds.length === 0 || event.topics.length === 0) return;
  const held = await tx
    .select({ personId: hoursEntry.personId })
    .from(hoursEntry)
    .where(and(eq(hoursEntry.eventId, event.id), isNull(hoursEntry.withdrawnAt)));
  const has = new Set(held.map(({ personId }) => personId));
  const news = [...new Set(personIds)].filter((personId) => !has.has(personId));
  if (news.length === 0) return;
  const shared = { kind, earnedOn: dayOf(event.startsAt), eventId: event.id, recordedBy: actorRef(actor), recordedAt: now };
  const minutes = event.topics.reduce((sum, one) => sum + one.minutes, 0);
  const facts: Fact[] = [];
  for (const personId of news) {
    await tx.insert(hoursEntry).values(event.topics.map((one) => ({ ...shared, ...one, personId, id: crypto.randomUUID() })));
    facts.push({ type: 'hours.earned', about: personId, institutionId: event.institutionId, data: { eventId: event.id, minutes } });
  }
  await record(tx, actor, now, facts);
  await advanceLearners(tx, news, now, actor);
};

/** Takes the hours of an event back from somebody who was not there after all. */
export const takeHoursBack = async (
  tx: Tx,
  event: EventRow,
  { personId, reason }: { personId: string; reason: string },
  { actor, now }: Context,
): Promise<void> => {
  const back = await tx
    .update(hoursEntry)
    .set({ withdrawnAt: now, withdrawnBy: actorRef(actor), withdrawnReason: reason })
    .where(and(eq(hoursEntry.eventId, event.id), inArray(hoursEntry.personId, [personId]), isNull(hoursEntry.withdrawnAt)))
    .returning({ id: hoursEntry.id });
  if (back.length === 0) return;
  await record(tx, actor, now, [
    { type: 'hours.taken_back', about: personId, institutionId: event.institutionId, data: { eventId: event.id } },
  ]);
  await advanceLearners(tx, [personId], now, actor);
};
