/**
 * How guesses are slowed: so many are free, then each failure doubles the wait, up to a longest one. Every `forgiveSeconds` without a
 * failure takes one back. All are platform defaults.
 */
export type Pace = { free: number; longestSeconds: number; forgiveSeconds: number };

/** For one account: a few slips cost nothing, and nobody waits longer than five minutes. */
export const accountPace: Pace = { free: 5, longestSeconds: 300, forgiveSeconds: 1800 };

/** For one address, behind which a whole institute may sit on the first day of term: generous, and never long. */
export const addressPace: Pace = { free: 50, longestSeconds: 30, forgiveSeconds: 20 };

/** For asking, from one address, that a letter be sent. */
export const askingPace: Pace = { free: 10, longestSeconds: 300, forgiveSeconds: 120 };

/** For letters to one person, so that nobody's mailbox can be filled from outside. */
export const letterPace: Pace = { free: 1, longestSeconds: 600, forgiveSeconds: 1800 };

/** For the six digits that are shown at an event: some slips are free, and nobody who is there waits longer than a minute. */
export const guessPace: Pace = { free: 6, longestSeconds: 60, forgiveSeconds: 120 };

/** What is remembered of failures under one key. */
export type Count = { failures: number; lastAt: Date; nextAllowedAt: Date };

/** The wait after so many failures. */
export const waitSeconds = (failures: number, { free, longestSeconds }: Pace): number =>
  failures < free ? 0 : Math.min(longestSeconds, 2 ** Math.min(failures - free + 1, 30));

const counted = (failures: number, lastAt: Date, pace: Pace): Count => ({
  failures,
  lastAt,
  nextAllowedAt: new Date(lastAt.getTime() + waitSeconds(failures, pace) * 1000),
});

/** The count after one more failure. */
export const afterFailure = (before: Count | undefined, now: Date, pace: Pace): Count => {
  const quiet = before ? Math.max(0, now.getTime() - before.lastAt.getTime()) / 1000 : 0;
  const remembered = before ? Math.max(0, before.failures - Math.floor(quiet / pace.forgiveSeconds)) : 0;
  return counted(remembered + 1, now, pace);
};

/** The count without the last try, which was none: it was right. */
export const withoutLast = ({ failures, lastAt }: Count, pace: Pace): Count => counted(Math.max(0, failures - 1), lastAt, pace);

/** Seconds to wait until every one of these counts lets another try through; nought when they do. */
export const secondsToWait = (counts: readonly Count[], now: Date): number =>
  Math.max(0, ...counts.map(({ nextAllowedAt }) => Math.ceil((nextAllowedAt.getTime() - now.getTime()) / 1000)));
