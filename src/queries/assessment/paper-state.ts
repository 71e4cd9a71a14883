import type { Reader } from '#db/client.ts';
import { endOf } from '#domain/assessment/attempt.ts';
import type { PaperState } from '#domain/assessment/paper-state.ts';
import { ownAttempt } from './own-attempt.ts';
import { rulesOf } from './rules-of.ts';
import { savedOf } from './saved-of.ts';

/** Where one's own paper stands; undefined when there is no such attempt, or it is somebody else's. */
export const paperState = async (
  db: Reader,
  { attemptId, personId, now }: { attemptId: string; personId: string; now: Date },
): Promise<PaperState | undefined> => {
  const mine = await ownAttempt(db, personId, attemptId);
  if (!mine) return undefined;
  const { rules } = await rulesOf(db, mine);
  const saved = await savedOf(db, attemptId);
  return {
    state: mine.closedAt !== null ? 'closed' : now > endOf(mine, rules) ? 'ended' : 'open',
    now: now.getTime(),
    closesAt: mine.closesAt.getTime(),
    saved: Object.fromEntries(
      [...saved].map(([itemId, { response, receipt, savedAt }]) => [itemId, { response, receipt, savedAt: savedAt.getTime() }]),
    ),
  };
};
