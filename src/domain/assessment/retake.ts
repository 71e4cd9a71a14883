import { dayOf, type PlainDate } from '../shared/plain-date.ts';
import { type Attempt, isAwaiting } from './attempt.ts';
import type { AwaitingRating } from './rating.ts';

export type RetakeRules = { attempts: number; coolDownHours: number };
type Earlier = Pick<Attempt, 'id' | 'closedAt' | 'result' | 'setAside'>;

/** Where a person stands with the course of an exam: when it was last completed, and from which day it is asked for again; null for never. */
export type Round = { completedOn: PlainDate | null; againFrom: PlainDate | null };
export const firstRound: Round = { completedOn: null, againFrom: null };

/** Why no new attempt may begin now. */
export type StartRefusal =
  | AwaitingRating
  | { code: 'assessment.already_passed' }
  | { code: 'assessment.again_later'; from: PlainDate }
  | { code: 'assessment.attempt_open'; attemptId: string }
  | { code: 'assessment.cooling_down'; until: Date }
  | { code: 'assessment.rapid_pause'; until: Date }
  | { code: 'assessment.no_attempts_left'; attempts: number };

/** What was set aside without a result is no attempt: nobody is charged for it, nor made to wait. */
export const scoredOrOpen = <E extends Earlier>(earlier: readonly E[]): E[] => earlier.filter(({ setAside }) => setAside === null);

/** The attempts that count toward completing the course once more: those since it was last completed. */
export const inRound = <E extends Earlier>(earlier: readonly E[], { completedOn }: Round): E[] =>
  scoredOrOpen(earlier).filter(({ closedAt }) => completedOn === null || closedAt === null || dayOf(closedAt) > completedOn);

const pauseAfter = (attempts: readonly Earlier[], hours: number): Date =>
  new Date(Math.max(...attempts.map(({ closedAt }) => closedAt?.getTime() ?? 0)) + hours * 3_600_000);

/**
 * Whether a person with these earlier attempts (any order) may begin another at `now`; undefined means yes. The second may follow at once, later
 * ones wait; so do papers after two that were set aside, or the bank could be read by guessing through it. Who has passed sits again once the course is asked for again, with all attempts anew: the earlier ones led to what they led to.
 */
export const mayNotStart = (
  earlier: readonly Earlier[],
  { attempts, coolDownHours }: RetakeRules,
  round: Round,
  now: Date,
): StartRefusal | undefined => {
  const open = earlier.find(({ closedAt }) => closedAt === null);
  if (open) return { code: 'assessment.attempt_open', attemptId: open.id };
  const waiting = earlier.find(isAwaiting);
  if (waiting) return { code: 'assessment.awaiting_rating', attemptId: waiting.id };
  const passed = ({ result }: Earlier) => result === 'passed';
  const { againFrom } = round;
  const counting = inRound(earlier, round);
  if (counting.some(passed) || (earlier.some(passed) && againFrom === null)) return { code: 'assessment.already_passed' };
  if (earlier.some(passed) && againFrom !== null && dayOf(now) < againFrom) return { code: 'assessment.again_later', from: againFrom };
  if (counting.length >= attempts) return { code: 'assessment.no_attempts_left', attempts };
  const rapid = earlier.filter(({ setAside }) => setAside !== null);
  if (rapid.length >= 2) {
    const until = pauseAfter(rapid, coolDownHours);
    if (now < until) return { code: 'assessment.rapid_pause', until };
  }
  if (counting.length < 2) return undefined;
  const until = pauseAfter(counting, coolDownHours);
  return now < until ? { code: 'assessment.cooling_down', until } : undefined;
};
