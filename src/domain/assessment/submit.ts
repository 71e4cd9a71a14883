/** Why an answer is not saved, or a paper not handed in. */
export type SubmitRefusal =
  | { code: 'assessment.closed'; closedAt: Date }
  | { code: 'assessment.time_is_up' }
  | { code: 'assessment.not_on_paper' }
  | { code: 'assessment.statement_needed' };
