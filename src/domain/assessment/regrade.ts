import type { AttemptResult, ObjectiveResult } from './attempt.ts';

/** Why papers were judged again. */
export const regradeCauses = ['item_void', 'corrected_key', 'rated_again'] as const;
export type RegradeCause = (typeof regradeCauses)[number];

/** What a person decided about a pass that the new judgement would not give. */
export const passDecisions = ['stands', 'record_revoked'] as const;
export type PassDecision = (typeof passDecisions)[number];

export type Judged = { result: AttemptResult; points: number; objectives: ObjectiveResult[] };
export type Regraded = { judged: Judged; change: 'none' | 'better' | 'pass_gained' | 'pass_kept' | 'not_lowered' };

/**
 * A paper judged again: whatever is better for the candidate counts, and a result never goes down by itself. `pass_kept`: the new judgement alone
 * would not pass, so a person has to look; until then the pass stands.
 */
export const judgeAgain = (was: Judged, now: Judged): Regraded => {
  if (was.result === 'passed' && now.result === 'failed') return { judged: was, change: 'pass_kept' };
  if (now.result === 'passed' && was.result === 'failed') return { judged: now, change: 'pass_gained' };
  if (now.points > was.points) return { judged: now, change: 'better' };
  return { judged: was, change: now.points < was.points ? 'not_lowered' : 'none' };
};
