import { effortThreshold } from './statistics/effort.ts';

/** What is known of an answer: when it arrived, and how long its question was in sight as the browser tells. */
export type AnswerTime = { itemId: string; savedAt: number; activeMs: number | null };
/** How long an item takes, over everybody. */
export type ItemTimes = ReadonlyMap<string, { timed: number; totalMs: number }>;

/** From so many answers on the mean time of an item says something. Platform default. */
const leastTimed = 20;

/** From this share on, in per cent, nothing is remarkable. */
const unremarkable = 90;
/** Under this many milliseconds an answer is a guess, until it is known how long the item takes. Platform default. */
export const rapidMs = 3000;

/** Below this an answer counts as a guess made without reading: a tenth of the mean time of the item, ten seconds at most (E14). */
export const thresholdMs = (itemId: string, times: ItemTimes): number => {
  const known = times.get(itemId);
  return known && known.timed >= leastTimed ? effortThreshold(known.totalMs / known.timed / 1000) * 1000 : rapidMs;
};

/**
 * How long each answered item took, in milliseconds. What a browser tells is believed up to the time that really passed; answers that arrived
 * together, or from a page without script, share it evenly. The longer of the two counts, for slowness is never held against anybody.
 */
export const timesTaken = (answers: readonly AnswerTime[], { startedAt, endedAt }: { startedAt: number; endedAt: number }) => {
  const elapsed = Math.max(0, endedAt - startedAt);
  const told = new Map<string, number>();
  const gaps = new Map<string, number>();
  const batches = Map.groupBy(
    [...answers].sort((a, b) => a.savedAt - b.savedAt),
    ({ savedAt }) => savedAt,
  );
  let before = startedAt;
  for (const [at, batch] of batches) {
    for (const { itemId } of batch) gaps.set(itemId, (gaps.get(itemId) ?? 0) + Math.max(0, at - before) / batch.length);
    before = at;
  }
  for (const { itemId, activeMs } of answers) told.set(itemId, (told.get(itemId) ?? 0) + (activeMs ?? 0));
  const sum = [...told.values()].reduce((total, ms) => total + ms, 0);
  const believed = sum > elapsed ? elapsed / sum : 1;
  return new Map([...gaps].map(([itemId, gap]) => [itemId, Math.max(gap, (told.get(itemId) ?? 0) * believed)]));
};

/** Response-time effort: the share of answered items that were given the time it takes to read them; null where less than half was answered, which says nothing of it. */
export const effortOf = (taken: ReadonlyMap<string, number>, times: ItemTimes, questions: number): number | null => {
  if (taken.size === 0 || taken.size * 2 < questions) return null;
  const read = [...taken].filter(([itemId, ms]) => ms >= thresholdMs(itemId, times)).length;
  return read / taken.size;
};

/** Below the needed per cent a paper says nothing about its writer and is not scored; up to 90 it counts, and is counted among the hasty. */
export const judgedByEffort = (effort: number | null, { effortPercent }: { effortPercent: number }): 'unscored' | 'hasty' | 'plain' => {
  if (effort === null || effort * 100 >= Math.max(unremarkable, effortPercent)) return 'plain';
  return effort * 100 < effortPercent ? 'unscored' : 'hasty';
};
