/** Why a list of past learning is not understood, not put in force, or not taken back. */
export type PastRefusal =
  | { code: 'requirements.past_columns_missing' }
  | { code: 'requirements.past_columns_doubled' }
  | { code: 'requirements.past_not_ready' }
  | { code: 'requirements.past_changes_nothing' }
  | { code: 'requirements.past_judged_again' }
  | { code: 'requirements.past_not_applied' };
