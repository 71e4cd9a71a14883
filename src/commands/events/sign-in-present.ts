import { createHash } from 'node:crypto';
import type { Database } from '#db/client.ts';
import { attendance } from '#db/schema/index.ts';
import { actorRef } from '#domain/audit/fact.ts';
import type { Actor } from '#domain/auth/permission.ts';
import type { Wait } from '#domain/auth/refusals.ts';
import { guessPace } from '#domain/auth/throttle.ts';
import type { EventRefusal } from '#domain/events/refusals.ts';
import { digitsTyped, judgedAt, signInCloses, signInOpens } from '#domain/events/sign-in.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { codeIsGood } from '#queries/events/codes-of.ts';
import { eventById, presentAt } from '#queries/events/event-by-id.ts';
import { takeBackTry, takeTry } from '../auth/throttling.ts';
import { record } from '../record.ts';

const brake = (personId: string, eventId: string) => ({
  key: `code:${createHash('sha256').update(`${personId} ${eventId}`).digest('base64url')}`,
  pace: guessPace,
});

/**
 * Signs somebody in at an event by the code shown there. `typedAt`: when the code was typed, on a phone that had no connection and hands it in now.
 * Whoever is on the list already stays on it once. Guesses are slowed.
 */
export const signInPresent = async (
  db: Database,
  { eventId, code, typedAt }: { eventId: string; code: string; typedAt: Date | null },
  { actor, now }: { actor: Extract<Actor, { kind: 'person' }>; now: Date },
): Promise<Outcome<string, NotFound | EventRefusal | Wait>> => {
  const { personId } = actor;
  const event = await eventById(db, eventId);
  if (!event) return refused({ code: 'shared.not_found' });
  if (event.cancelledAt !== null) return refused({ code: 'events.cancelled' });
  const { at, late } = judgedAt(typedAt, now);
  if (at < signInOpens(event)) return refused({ code: 'events.sign_in_not_open', opensAt: signInOpens(event) });
  if (signInCloses(event) < at) return refused({ code: 'events.sign_in_over' });
  if (event.confirmedAt !== null) return refused({ code: 'events.confirmed_already' });
  const slowed = brake(personId, eventId);
  const tried = await takeTry(db, [slowed], now);
  if (!tried.ok) return tried;
  if (!codeIsGood(event.secret, digitsTyped(code), at)) return refused({ code: 'events.wrong_code', field: 'code' });
  return db.transaction(async (tx) => {
    await takeBackTry(tx, slowed);
    if ((await presentAt(tx, eventId)).some((one) => one.personId === personId)) return granted(eventId);
    const way = late ? ('code-late' as const) : ('code' as const);
    await tx.insert(attendance).values({
      ...{ id: crypto.randomUUID(), eventId, personId, way },
      ...{ signedInAt: at, recordedAt: now, recordedBy: actorRef(actor) },
    });
    await record(tx, actor, now, [
      { type: 'events.signed_in', about: personId, institutionId: event.institutionId, data: { eventId, way } },
    ]);
    return granted(eventId);
  });
};
