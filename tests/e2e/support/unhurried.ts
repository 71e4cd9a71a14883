import type { BrowserContext } from '@playwright/test';

const minutesAgo = 15;
const secondsEach = 40;

/**
 * The time that a test sits an exam in: it begins some minutes ago, so that every answer takes as long as reading does, and ends now. A paper that is
 * answered faster than it can be read is not scored.
 */
export const unhurried = (context: BrowserContext) => {
  const began = Date.now() - minutesAgo * 60_000;
  const standAt = (ms: number) => context.setExtraHTTPHeaders({ 'x-minglun-now': new Date(ms).toISOString() });
  return {
    begin: () => standAt(began),
    /** Before the answer to a question of this index is given. */
    read: (index: number) => standAt(began + (index + 1) * secondsEach * 1000),
    end: () => context.setExtraHTTPHeaders({}),
  };
};
