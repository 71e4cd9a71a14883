import type { PlainDate } from '../shared/plain-date.ts';

/** What a check answers. `unknown`: not enough is entered to say; it is never to be taken for yes. */
export const verdicts = ['yes', 'no', 'unknown'] as const;
export type Verdict = (typeof verdicts)[number];

/** One finding. `counted` of `needed`; `open` are the people whose particulars leave it open, `against` those because of whom it fails. */
export type Finding<C extends string> = {
  check: C;
  verdict: Verdict;
  /** The clause of the registry it rests on. */
  clause: string;
  counted: number;
  needed: number;
  open: readonly string[];
  against: readonly string[];
};

/** Somebody on a committee for a term, both days included. */
export type Term = { startedOn: PlainDate; finishedOn: PlainDate };
