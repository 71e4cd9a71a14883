import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';

type Bucket = { left: number; at: number };
type Pace = { burst: number; perSecond: number };

/** How much may be checked, or said without an account, from one address: a burst, and so many a second after it. Platform defaults, generous, since a whole institute may share one. */
const paces = {
  check: { burst: 120, perSecond: 2 },
  file: { burst: 30, perSecond: 0.5 },
  list: { burst: 2000, perSecond: 20 },
  vote: { burst: 400, perSecond: 4 },
  say: { burst: 30, perSecond: 0.05 },
} as const satisfies Record<string, Pace>;
const rememberAtMost = 20_000;

// In this process only: a restart forgives, and nothing is written down of who asked.
const buckets = new Map<string, Bucket>();

/** Takes `turns` from an address’s allowance, or says how long until there are enough. */
export const takeTurns = (
  kind: keyof typeof paces,
  address: string,
  now: Date,
  turns = 1,
): Outcome<null, { code: 'credentials.too_often'; seconds: number }> => {
  const { burst, perSecond } = paces[kind];
  const key = `${kind} ${address}`;
  const at = now.getTime();
  const before = buckets.get(key) ?? { left: burst, at };
  const left = Math.min(burst, before.left + (Math.max(0, at - before.at) / 1000) * perSecond);
  const wanted = Math.min(turns, burst);
  if (left < wanted) return refused({ code: 'credentials.too_often', seconds: Math.ceil((wanted - left) / perSecond) });
  buckets.delete(key);
  buckets.set(key, { left: left - wanted, at });
  const [oldest] = buckets.keys();
  if (buckets.size > rememberAtMost && oldest !== undefined) buckets.delete(oldest);
  return granted(null);
};
