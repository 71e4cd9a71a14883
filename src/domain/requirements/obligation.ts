import { daysBetween, type PlainDate } from '../shared/plain-date.ts';
import { type Completed, validUntil } from './current.ts';

/** One requirement applied to one person on one occasion, with the day by whose end (24:00 in Beijing) it is to be met. It settles once. */
export type Obligation = {
  id: string;
  course: string;
  raisedOn: PlainDate;
  dueOn: PlainDate;
  validMonths: number | null;
  settledAt: Date | null;
};

/** Days before the due day from which an open obligation counts as due soon. Platform default. */
export const dueSoonDays = 7;

export const obligationStates = ['settled', 'open', 'due-soon', 'overdue'] as const;
export type ObligationState = (typeof obligationStates)[number];

/** Where an obligation stands on `day`. The due day itself is still in time. */
export const stateOf = ({ settledAt, dueOn }: Pick<Obligation, 'settledAt' | 'dueOn'>, day: PlainDate): ObligationState => {
  if (settledAt !== null) return 'settled';
  if (day > dueOn) return 'overdue';
  return daysBetween(day, dueOn) <= dueSoonDays ? 'due-soon' : 'open';
};

/**
 * The completion that settles an obligation: of its course, and not yet run out on the day the obligation was raised. Among several the
 * earliest, so that settling does not depend on the order in which evidence came in.
 */
export const settledBy = (
  { course, raisedOn, validMonths }: Pick<Obligation, 'course' | 'raisedOn' | 'validMonths'>,
  completions: readonly Completed[],
): Completed | undefined =>
  completions
    .filter((completion) => {
      if (completion.course !== course) return false;
      const until = validUntil({ validMonths }, completion.completedOn);
      return until === null || until >= raisedOn;
    })
    .sort((a, b) => (a.completedOn < b.completedOn ? -1 : 1))[0];
