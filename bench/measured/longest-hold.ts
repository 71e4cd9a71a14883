import type { Database } from '#db/client.ts';

/** Watches for how long one transaction holds the writer while others wait; what it answers ends the watch, and is the longest in milliseconds. */
export const longestHold = (db: Database): (() => { longest: number; transactions: number }) => {
  const begin = db.transaction.bind(db);
  let [longest, transactions] = [0, 0];
  db.transaction = ((act, config) =>
    begin(async (tx) => {
      const since = performance.now();
      try {
        return await act(tx);
      } finally {
        longest = Math.max(longest, performance.now() - since);
        transactions += 1;
      }
    }, config)) as typeof begin;
  return () => {
    db.transaction = begin;
    return { longest, transactions };
  };
};
