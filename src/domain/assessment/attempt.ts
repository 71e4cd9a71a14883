import type { OptionKey } from '../content/item.ts';

export const attemptResults = ['passed', 'failed'] as const;
export type AttemptResult = (typeof attemptResults)[number];

/** Who closed a paper: the learner handed it in, or the clock did. */
export const closers = ['learner', 'clock'] as const;
export type Closer = (typeof closers)[number];

/** The drawn questions, in order, each with its options in the order shown. Stored with the attempt; nothing in it tells the key. */
export type Paper = { seed: number; questions: { itemId: string; objective: string; options: OptionKey[] }[] };

/** The last answer to each item, by item id. */
export type Answers = Partial<Record<string, OptionKey>>;

export type ObjectiveResult = { objective: string; right: number; of: number };

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
  right: number | null;
  objectives: ObjectiveResult[] | null;
};

/** The last instant at which a save still counts: closing time and the grace of the rules the paper began under. */
export const endOf = ({ closesAt }: Pick<Attempt, 'closesAt'>, { graceSeconds }: { graceSeconds: number }): Date =>
  new Date(closesAt.getTime() + graceSeconds * 1000);
