/** The numbers of the exam are not all in force today. */
export type NotOffered = { code: 'assessment.not_offered' };
export type StatementNeeded = { code: 'assessment.statement_needed'; field: 'statement' };

/** Why an answer is not saved. */
export type SaveRefusal =
  | { code: 'assessment.closed'; closedAt: Date }
  | { code: 'assessment.time_is_up' }
  | { code: 'assessment.not_on_paper' };

/** Questions, by number on the paper, are without an answer and nobody said that this is meant. */
export type Unanswered = { code: 'assessment.unanswered'; numbers: number[] };
