import { createEmptyCard, fsrs, type Grade, Rating } from 'ts-fsrs';
import { addDays, type PlainDate, startOfDay } from '../shared/plain-date.ts';
import { type ClosedSitting, isClosed, returnAfterDays, type Sitting } from './sitting.ts';

/** Days after passing on which the first reviews come while everything is remembered. Platform default (evidence E8). */
export const firstDays = [3, 21, 60, 150, 300] as const;
/** The longest interval, about half a year, and the share that should still be remembered when a review comes. Platform defaults. */
export const longestDays = 180;
export const retention = 0.9;

// No fuzz: the same history has to make the same schedule wherever and whenever it is worked out.
const memory = fsrs({ request_retention: retention, maximum_interval: longestDays, enable_fuzz: false, enable_short_term: false });

const pointsOf = ({ answers }: Sitting): number => answers.reduce((sum, { points }) => sum + points, 0);
export const isAllRight = (sitting: Sitting): boolean => pointsOf(sitting) >= sitting.items.length;

const gradeOf = (sitting: Sitting): Grade => (isAllRight(sitting) ? Rating.Good : pointsOf(sitting) >= 1 ? Rating.Hard : Rating.Again);

/** What was missed in a review and not answered rightly since, with the day on which it comes back by itself; null once it has. */
export type Missed = { itemId: string; backOn: PlainDate | null };

const missedIn = (sittings: readonly ClosedSitting[], isKnown: (itemId: string) => boolean): Missed[] => {
  const last = new Map<string, Missed | null>();
  for (const { kind, answers, closedOn } of sittings)
    for (const { itemId, points } of answers)
      last.set(itemId, points >= 1 ? null : { itemId, backOn: kind === 'review' ? addDays(closedOn, returnAfterDays) : null });
  return [...last.values()].filter((one) => one !== null && isKnown(one.itemId)) as Missed[];
};

/**
 * When the next review comes. The first reviews follow the days of the platform while everything is remembered; where something was missed the
 * memory model may bring the next one sooner, and after those days it alone decides. Never sooner than the next day, never later than half a year.
 */
const nextReviewOn = (since: PlainDate, reviews: readonly ClosedSitting[]): PlainDate => {
  const passed = startOfDay(since);
  let card = memory.next(createEmptyCard(passed), passed, Rating.Good).card;
  let nextOn = addDays(since, firstDays[0]);
  for (const [i, review] of reviews.entries()) {
    card = memory.next(card, startOfDay(review.closedOn), gradeOf(review)).card;
    const modelled = Math.min(Math.max(card.scheduled_days, 1), longestDays);
    const [from, to] = [firstDays[i], firstDays[i + 1]];
    const planned = from === undefined || to === undefined ? undefined : to - from;
    const days = planned === undefined ? modelled : isAllRight(review) ? planned : Math.min(modelled, planned);
    nextOn = addDays(review.closedOn, days);
  }
  return nextOn;
};

export type Schedule = { nextReviewOn: PlainDate; missed: Missed[]; reviews: number };

/**
 * The schedule of one person for one course, from the day it was passed and every sitting since, oldest first. `isKnown`: whether an item can
 * still be asked; what cannot does not come back.
 */
export const scheduleOf = (since: PlainDate, sittings: readonly Sitting[], isKnown: (itemId: string) => boolean = () => true): Schedule => {
  const closed = sittings.filter(isClosed);
  const reviews = closed.filter(({ kind }) => kind === 'review');
  return { nextReviewOn: nextReviewOn(since, reviews), missed: missedIn(closed, isKnown), reviews: reviews.length };
};

const isBack = (backOn: PlainDate | null, today: PlainDate): boolean => backOn !== null && backOn <= today;

/** What is due on a day: a review, the return of what was missed, or nothing. */
export const dueOn = ({ nextReviewOn, missed }: Schedule, today: PlainDate): Sitting['kind'] | null =>
  nextReviewOn <= today ? 'review' : missed.some(({ backOn }) => isBack(backOn, today)) ? 'return' : null;

/** The first day on which there is something to do. */
export const nextOn = ({ nextReviewOn, missed }: Schedule): PlainDate =>
  [nextReviewOn, ...missed.flatMap(({ backOn }) => backOn ?? [])].sort()[0] ?? nextReviewOn;

/** What comes back by a day. */
export const backBy = ({ missed }: Schedule, today: PlainDate): string[] =>
  missed.filter(({ backOn }) => isBack(backOn, today)).map(({ itemId }) => itemId);
