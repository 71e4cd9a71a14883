import { eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { eventMaterial } from '#db/schema/index.ts';
import { type Actor, may } from '#domain/auth/permission.ts';
import { eventById, presentAt, queueOf, runsEvent } from './event-by-id.ts';

/** A file beside an event, where this reader may have it: a reading, whoever has a place or was there; a sheet of signatures, whoever holds the event. */
export const materialSeen = async (
  db: Reader,
  id: string,
  actor: Extract<Actor, { kind: 'person' }>,
): Promise<typeof eventMaterial.$inferSelect | undefined> => {
  const [row] = await db.select().from(eventMaterial).where(eq(eventMaterial.id, id));
  const event = row && (await eventById(db, row.eventId));
  if (!event || row.removedAt !== null) return undefined;
  if ((await runsEvent(db, actor, event)) || may(actor, 'events.read', event)) return row;
  if (row.kind === 'sheet') return undefined;
  const comes = (await queueOf(db, event.id)).some(({ personId, state }) => personId === actor.personId && state === 'registered');
  return comes || (await presentAt(db, event.id)).some(({ personId }) => personId === actor.personId) ? row : undefined;
};
