import { setImmediate } from 'node:timers/promises';
import type { Reader } from '#db/client.ts';

const asked = new WeakMap<Reader, Map<string, Promise<unknown>>>();

/**
 * One answer for all who ask the same before anybody has begun to look: whoever turns the pages of a list need not each have all of it counted. An
 * answer is never older than its question, so that what somebody has just done is in it.
 */
export const askedTogether = <T>(db: Reader, question: unknown, answer: () => Promise<T>): Promise<T> => {
  const key = JSON.stringify(question);
  const waiting = asked.get(db) ?? new Map<string, Promise<unknown>>();
  asked.set(db, waiting);
  const earlier = waiting.get(key) as Promise<T> | undefined;
  if (earlier) return earlier;
  // Whoever has asked already is heard first.
  const ours = setImmediate().then(() => {
    waiting.delete(key);
    return answer();
  });
  waiting.set(key, ours);
  return ours;
};
