/** A burst, and so many a second after it. */
export type Pace = { burst: number; perSecond: number };

type Bucket = { left: number; at: number };
const rememberAtMost = 20_000;
const forgetAfterMs = 24 * 3_600_000;

/**
 * Counts what comes from where, each kind at its pace. In this process only: a restart forgives, nothing is written down of who asked, and what is
 * a day old is forgotten. The answer is how many seconds to wait; nought means that the turns were taken.
 */
export const allowances = <K extends string>(paces: Readonly<Record<K, Pace>>) => {
  const buckets = new Map<string, Bucket>();
  return (kind: K, from: string, now: Date, turns = 1): number => {
    const { burst, perSecond } = paces[kind];
    const key = `${kind} ${from}`;
    const at = now.getTime();
    const before = buckets.get(key) ?? { left: burst, at };
    const left = Math.min(burst, before.left + (Math.max(0, at - before.at) / 1000) * perSecond);
    const wanted = Math.min(turns, burst);
    if (left < wanted) return Math.ceil((wanted - left) / perSecond);
    buckets.delete(key);
    buckets.set(key, { left: left - wanted, at });
    for (const [oldest, bucket] of buckets) {
      if (buckets.size <= rememberAtMost && bucket.at > at - forgetAfterMs) break;
      buckets.delete(oldest);
    }
    return 0;
  };
};
