import type { Paper } from './attempt.ts';

/** How many points a paper is worth: one a question, and those of the objectives that an earlier attempt settled. */
export const pointsOn = ({ questions, carried }: Paper): number =>
  questions.length + (carried?.objectives ?? []).reduce((sum, { of }) => sum + of, 0);
