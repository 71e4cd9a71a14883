import type { Reader } from '#db/client.ts';
import { type HourSums, sumsOf } from '#domain/hours/ledger.ts';
import { type AnyTopic, ledgersOf, type Period } from './entries-of.ts';

/** What counts for each of these people in a period, both days included: in all, by kind and by topic, in minutes. */
export const hoursOfMany = async (db: Reader, personIds: readonly string[], period: Period): Promise<Map<string, HourSums>> => {
  const ledgers = await ledgersOf(db, personIds);
  return new Map([...ledgers].map(([personId, entries]) => [personId, sumsOf(entries, period)]));
};

/** The minutes that count for a person in a period, of one topic or of all. Credits of other schemes are not among them. */
export const hoursOf = async (db: Reader, personId: string, period: Period, topic?: AnyTopic): Promise<number> => {
  const sums = (await hoursOfMany(db, [personId], period)).get(personId);
  return topic === undefined ? (sums?.counted ?? 0) : (sums?.byTopic.get(topic) ?? 0);
};
