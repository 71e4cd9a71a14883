import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { allowances, type Pace } from './allowance.ts';

/** How much may be checked, found, or said without an account, from one address. Platform defaults, generous, since a whole institute may share one. */
const paces = {
  check: { burst: 120, perSecond: 2 },
  file: { burst: 30, perSecond: 0.5 },
  list: { burst: 2000, perSecond: 20 },
  vote: { burst: 400, perSecond: 4 },
  find: { burst: 600, perSecond: 10 },
  say: { burst: 30, perSecond: 0.05 },
} as const satisfies Record<string, Pace>;

const secondsToWait = allowances(paces);

/** Takes `turns` from an address’s allowance, or says how long until there are enough. */
export const takeTurns = (
  kind: keyof typeof paces,
  address: string,
  now: Date,
  turns = 1,
): Outcome<null, { code: 'credentials.too_often'; seconds: number }> => {
  const seconds = secondsToWait(kind, address, now, turns);
  return seconds === 0 ? granted(null) : refused({ code: 'credentials.too_often', seconds });
};
