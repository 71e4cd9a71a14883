import type { Reader } from '#db/client.ts';
import { trainingEvent } from '#db/schema/index.ts';
import type { HoursEntry } from '#domain/certification/hours.ts';
import { titles } from '../content/titles.ts';
import { ledgersOf } from '../hours/entries-of.ts';
import { among } from '../shared/among.ts';

/** What the ledger counts as hours (学时) of a person, each as it is called, with the course where it was one. */
export const hoursOf = async (db: Reader, personId: string): Promise<(HoursEntry & { course: string | null })[]> => {
  const entries = (await ledgersOf(db, [personId])).get(personId) ?? [];
  const events = await db
    .select({ id: trainingEvent.id, title: trainingEvent.title, titleEn: trainingEvent.titleEn })
    .from(trainingEvent)
    .where(
      among(
        trainingEvent.id,
        entries.flatMap(({ eventId }) => eventId ?? []),
      ),
    );
  const named = new Map(events.map(({ id, title, titleEn }) => [id, { 'zh-CN': title, en: titleEn ?? title }]));
  const { course } = await titles(db);
  return entries
    .filter(({ counted }) => counted > 0)
    .map(({ id, on, counted, topic, eventId, completionId }) => ({
      ...{ id, on, minutes: counted, course: completionId === null ? null : topic },
      title: (eventId === null ? course.get(topic) : named.get(eventId)) ?? { 'zh-CN': topic, en: topic },
    }));
};
