import type { Occasion } from '../requirements/bound.ts';
import { type Completed, currentBy, validUntil } from '../requirements/current.ts';
import { bindsOn, type InForce } from '../requirements/in-force.ts';
import { stateOf } from '../requirements/obligation.ts';
import type { PlainDate } from '../shared/plain-date.ts';

/** Where a person stands with a requirement, worst first, so that lists can be put in that order. */
export const cellStates = ['overdue', 'expired', 'due-soon', 'open', 'met', 'not-bound'] as const;
export type CellState = (typeof cellStates)[number];

/** One person and one requirement. `until`: the last valid day of a completion, null for ever; `dueOn`: of the obligation that presses most. */
export type Cell =
  | { state: 'met'; until: PlainDate | null; completionId: string }
  | { state: 'overdue' | 'due-soon'; dueOn: PlainDate }
  | { state: 'open'; dueOn: PlainDate | null }
  | { state: 'expired'; until: PlainDate }
  | { state: 'not-bound' };

/** What is known of a person: occasions that have not ended, obligations not yet settled, completions. */
export type Known = {
  occasions: readonly Occasion[];
  open: readonly { policy: string; requirement: string; occasion: string; dueOn: PlainDate }[];
  completions: readonly Completed[];
};

/** Where the person stands on `day`: by what is current that day first, then by what is open, then by what has run out. */
export const cellOf = (one: InForce, { occasions, open, completions }: Known, day: PlainDate): Cell => {
  const { rule, policy } = one;
  if (!occasions.some((occasion) => bindsOn(one, occasion))) return { state: 'not-bound' };
  const by = currentBy(rule, completions, day);
  if (by) return { state: 'met', until: validUntil(rule, by.completedOn), completionId: by.id };

  const going = new Set(occasions.map(({ id }) => id));
  const [dueOn] = open
    .filter((obligation) => obligation.policy === policy && obligation.requirement === rule.id && going.has(obligation.occasion))
    .map((obligation) => obligation.dueOn)
    .sort();
  if (dueOn !== undefined) {
    const state = stateOf({ settledAt: null, dueOn }, day);
    return { state: state === 'settled' ? 'open' : state, dueOn };
  }
  const last = completions
    .filter(({ course, completedOn }) => course === rule.course && completedOn <= day)
    .map(({ completedOn }) => completedOn)
    .sort()
    .at(-1);
  const until = last === undefined ? null : validUntil(rule, last);
  return until === null ? { state: 'open', dueOn: null } : { state: 'expired', until };
};
