import { addDays, dayOf, type PlainDate } from '../shared/plain-date.ts';
import { limits } from './limits.ts';

/** Why a text is not published. The list is public: nothing else is a ground. */
export const grounds = ['off-topic', 'duplicate', 'personal-data', 'attack', 'unlawful', 'medical-advice', 'advertisement'] as const;
export type Ground = (typeof grounds)[number];

/** What moderators can say: of a text, that it may be published or not; of an appeal, that it is granted or not. */
export const verdicts = ['accept', 'reject', 'grant', 'uphold'] as const;
export type Verdict = (typeof verdicts)[number];

/** What was said, oldest first. `by`: who, as the log keeps it. */
export type Said = { by: string; verdict: Verdict };

export const statementStates = ['waiting', 'accepted', 'rejected'] as const;
export type StatementState = (typeof statementStates)[number];

/** Nothing is shown before so many different people, none of them its author, have said yes. */
export const yesesNeeded = 2;

/**
 * Where a text stands after what was said of it. One no rejects it; an appeal that is granted takes the no away, and the yes of whoever granted it
 * counts beside every yes before. What has been published stays so.
 */
export const stateAfter = (said: readonly Said[]): StatementState => {
  const yeses = new Set<string>();
  let isRejected = false;
  for (const { by, verdict } of said) {
    if (verdict === 'accept' || verdict === 'grant') yeses.add(by);
    if (verdict === 'reject') isRejected = true;
    if (verdict === 'grant') isRejected = false;
    if (!isRejected && yeses.size >= yesesNeeded) return 'accepted';
  }
  return isRejected ? 'rejected' : 'waiting';
};

/** By which day moderators decide on what came in at an instant: a statement, or the appeal of its author. */
export const decideBy = (at: Date): PlainDate => addDays(dayOf(at), limits.moderationDays);

/** Whether somebody may speak on a text: not on their own, and each only once. */
export const maySpeak = (by: string, author: string | null, said: readonly Said[]): boolean =>
  by !== author && said.every((one) => one.by !== by);

/** How an appeal stands: none can be made, one can be made, it waits, or it was decided. */
export type AppealState = 'none' | 'open-to-make' | 'made' | 'granted' | 'upheld';

export const appealState = (said: readonly Said[], isMade: boolean): AppealState => {
  if (said.some(({ verdict }) => verdict === 'grant')) return 'granted';
  if (said.some(({ verdict }) => verdict === 'uphold')) return 'upheld';
  if (stateAfter(said) !== 'rejected') return 'none';
  return isMade ? 'made' : 'open-to-make';
};
