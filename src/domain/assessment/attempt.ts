import type { Locale } from '../shared/locale.ts';
import type { Cut } from './cut.ts';
import type { Response } from './response.ts';

export const attemptResults = ['passed', 'failed'] as const;
export type AttemptResult = (typeof attemptResults)[number];

/** Who closed a paper: the learner handed it in, or the clock did. */
export const closers = ['learner', 'clock'] as const;
export type Closer = (typeof closers)[number];

export type PaperQuestion = {
  itemId: string;
  /** Which version of the item was asked; absent on papers drawn before versions were kept. */
  version?: string;
  objective: string;
  /** What is shuffled of the item, in the order shown. */
  options: string[];
};

/** The drawn questions, in order. Stored with the attempt; nothing in it tells the key. */
export type Paper = {
  seed: number;
  questions: PaperQuestion[];
  /** What passes this very form. Absent on papers drawn before forms had a cut of their own. */
  cut?: Cut;
  /** Objectives that an earlier attempt settled, where a later one asks only about the others; with the items it settled them by. */
  carried?: { objectives: ObjectiveResult[]; itemIds: string[] };
};

/** Why a closed paper has no result: it was answered faster than it can be read. */
export const asides = ['rapid'] as const;
export type Aside = (typeof asides)[number];

/** The last answer to each item, by item id. */
export type Answers = Partial<Record<string, Response>>;

/** Points may be fractions: many types of question give part of a point. */
export type ObjectiveResult = { objective: string; points: number; of: number };

export type Attempt = {
  id: string;
  personId: string;
  examSlug: string;
  editionId: string;
  paper: Paper;
  startedAt: Date;
  closesAt: Date;
  closedAt: Date | null;
  closedBy: Closer | null;
  result: AttemptResult | null;
  points: number | null;
  objectives: ObjectiveResult[] | null;
  /** The share of answers that were given the time it takes to read; null where it is not known. */
  effort: number | null;
  /** In which language it was read; null where in both, or where it is not known. */
  language: Locale | null;
  setAside: Aside | null;
};

/** A closed paper without a result that was not set aside: people have yet to judge what was written. */
export const isAwaiting = ({ closedAt, result, setAside }: Pick<Attempt, 'closedAt' | 'result' | 'setAside'>): boolean =>
  closedAt !== null && result === null && setAside === null;

/** The last instant at which a save still counts: closing time and the grace of the rules the paper began under. */
export const endOf = ({ closesAt }: Pick<Attempt, 'closesAt'>, { graceSeconds }: { graceSeconds: number }): Date =>
  new Date(closesAt.getTime() + graceSeconds * 1000);
