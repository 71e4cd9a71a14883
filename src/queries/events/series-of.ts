import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { trainingEvent } from '#db/schema/index.ts';
import { meantBy, type SeriesChoice } from '#domain/events/series-change.ts';
import type { EventRow } from './event-by-id.ts';

/** The events that a choice made at one of a series means, earliest first: none that is over, cancelled, or whose list is confirmed. */
export const seriesMeant = async (db: Reader, event: EventRow, which: SeriesChoice, now: Date): Promise<EventRow[]> => {
  if (which === 'this' || event.seriesId === null) return [event];
  const rows = await db
    .select()
    .from(trainingEvent)
    .where(and(eq(trainingEvent.seriesId, event.seriesId), isNull(trainingEvent.cancelledAt), isNull(trainingEvent.confirmedAt)))
    .orderBy(asc(trainingEvent.startsAt));
  return meantBy(rows, event, which, now);
};
