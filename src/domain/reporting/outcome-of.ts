import type { CellState } from './cell.ts';

/** What an overview tells apart of people whom a requirement binds: who meets it, who has still time, and who should have met it by now. */
export const outcomes = ['met', 'in-time', 'late'] as const;
export type Outcome = (typeof outcomes)[number];

/** Null: not counted. Whoever is exempt need not meet it, and while somebody is on leave the duty rests. */
const outcomesByState: Record<CellState, Outcome | null> = {
  met: 'met',
  renewal: 'met',
  open: 'in-time',
  'due-soon': 'in-time',
  overdue: 'late',
  expired: 'late',
  grace: 'late',
  exempt: null,
  suspended: null,
  'not-bound': null,
};

export const outcomeOf = (state: CellState): Outcome | null => outcomesByState[state];
