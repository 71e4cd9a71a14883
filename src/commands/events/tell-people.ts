import type { Tx } from '#db/client.ts';
import { eventLetter } from '#db/schema/index.ts';
import type { EventLetterKind } from '#domain/events/letters.ts';
import { parts, rowsAtOnce } from '#domain/shared/parts.ts';

/** Decides that people are told something of an event; the clock sends it. In the same transaction as what it tells of. */
export const tellPeople = async (
  tx: Tx,
  { eventId, kind, personIds }: { eventId: string; kind: EventLetterKind; personIds: readonly string[] },
  now: Date,
): Promise<void> => {
  for (const some of parts([...new Set(personIds)], rowsAtOnce))
    await tx
      .insert(eventLetter)
      .values(some.map((personId) => ({ id: crypto.randomUUID(), eventId, personId, kind, decidedAt: now, tries: 0, nextTryAt: now })));
};
