import { dayOf, type PlainDate } from '../shared/plain-date.ts';

/** A record of the course for representatives, as far as it tells whether its holder still holds one. */
export type RecordHeld = { issuedAt: Date; supersededAt: Date | null; revokedAt: Date | null };

/**
 * Whether what somebody in the pool said of the course still holds. `untrained`: no record was named, which is as well. `unlinked`: one was checked on
 * entering, and nothing was kept by which it could be looked up again. `lost`: a record was named, and none stands; `gone`: it is not there any more.
 */
export type PoolStanding =
  | { is: 'untrained' | 'unlinked' | 'current' }
  | { is: 'lost'; why: 'revoked'; since: PlainDate }
  | { is: 'lost'; why: 'gone'; since: null };

type Named = { trainedOn: PlainDate | null; hasMark: boolean };

/**
 * How somebody stands at an instant, from all records of the course of whoever holds the one they named: one that was issued anew under the right name, or
 * earned again after another was taken back, counts.
 */
export const standingInPool = ({ trainedOn, hasMark }: Named, records: readonly RecordHeld[], now: Date): PoolStanding => {
  if (trainedOn === null) return { is: 'untrained' };
  if (!hasMark) return { is: 'unlinked' };
  const issued = records.filter(({ issuedAt }) => issuedAt <= now);
  const ended = (at: Date | null) => at !== null && at <= now;
  if (issued.some(({ supersededAt, revokedAt }) => !ended(supersededAt) && !ended(revokedAt))) return { is: 'current' };
  const last = issued.flatMap(({ revokedAt }) => (revokedAt !== null && revokedAt <= now ? [revokedAt] : [])).sort((a, b) => +b - +a)[0];
  return last === undefined ? { is: 'lost', why: 'gone', since: null } : { is: 'lost', why: 'revoked', since: dayOf(last) };
};

export const mayBeDrawn = ({ is }: PoolStanding): boolean => is !== 'lost';
