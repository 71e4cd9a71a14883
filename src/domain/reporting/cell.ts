import type { RecordedCompletion } from '../requirements/clearance.ts';
import type { InForce } from '../requirements/in-force.ts';
import { type Explanation, isCurrent } from '../requirements/is-current.ts';
import { stateOf } from '../requirements/obligation.ts';
import type { DatedRecord, Due } from '../requirements/record.ts';
import type { PlainDate } from '../shared/plain-date.ts';

/** Where a person stands with a requirement, worst first, so that lists can be put in that order. */
export const cellStates = [
  'overdue',
  'expired',
  'grace',
  'due-soon',
  'open',
  'suspended',
  'renewal',
  'met',
  'exempt',
  'not-bound',
] as const;
export type CellState = (typeof cellStates)[number];

/** Whatever is still to be done, under one word. */
export const unmetStates = ['overdue', 'expired', 'grace', 'due-soon', 'open'] as const satisfies CellState[];

/**
 * One person and one requirement. `until`: the last day of what is met, exempt, suspended or in grace, null for ever; of what has expired, the
 * last valid day. `dueOn`: of the obligation that presses most.
 */
export type Cell =
  | { state: 'met' | 'renewal'; until: PlainDate | null; completionId: string | null }
  | { state: 'exempt' | 'suspended'; until: PlainDate | null }
  | { state: 'overdue' | 'due-soon'; dueOn: PlainDate }
  | { state: 'open'; dueOn: PlainDate | null }
  | { state: 'expired' | 'grace'; until: PlainDate }
  | { state: 'not-bound' };

/** What is known of a person: occasions that have not ended, obligations not yet settled, evidence, and what was granted. */
export type Known = DatedRecord & { open: readonly Due[] };
export type KnownWithRecords = Omit<Known, 'completions'> & { completions: readonly RecordedCompletion[] };

/** What a list says of an explanation: what is current that day first, then what is open, then what has run out. */
export const cellFrom = (why: Explanation, { completions }: Pick<Known, 'completions'>, day: PlainDate): Cell => {
  const { state, until, due } = why;
  switch (state) {
    case 'not-bound':
      return { state };
    case 'current':
    case 'renewal': {
      const completionId = why.by.find(({ id }) => completions.some((one) => one.id === id))?.id ?? null;
      return { state: state === 'current' ? 'met' : state, until, completionId };
    }
    case 'exempt':
    case 'suspended':
      return { state, until };
    case 'grace':
    case 'expired':
    case 'not-yet': {
      if (why.grace) return { state: 'grace', until: why.grace.until };
      const pressure = due && stateOf({ settledAt: null, dueOn: due.on }, day);
      // Until it is overdue again, what has run out is said to have run out.
      if (state === 'expired' && until !== null && pressure !== 'overdue') return { state, until };
      if (!due || !pressure || pressure === 'settled') return { state: 'open', dueOn: null };
      return { state: pressure, dueOn: due.on };
    }
  }
};

/** Where the person stands on `day`. */
export const cellOf = (one: InForce, known: Known, day: PlainDate): Cell => cellFrom(isCurrent(known, one, day), known, day);
