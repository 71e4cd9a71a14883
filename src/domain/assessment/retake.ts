import type { Attempt } from './attempt.ts';

export type RetakeRules = { attempts: number; coolDownHours: number };
type Earlier = Pick<Attempt, 'id' | 'closedAt' | 'result'>;

/** Why no new attempt may begin now. */
export type StartRefusal =
  | { code: 'assessment.already_passed' }
  | { code: 'assessment.attempt_open'; attemptId: string }
  | { code: 'assessment.cooling_down'; until: Date }
  | { code: 'assessment.no_attempts_left'; attempts: number };

/** Whether a person with these earlier attempts (any order) may begin another at `now`; undefined means yes. The second may follow at once, later ones wait. */
export const mayNotStart = (earlier: readonly Earlier[], { attempts, coolDownHours }: RetakeRules, now: Date): StartRefusal | undefined => {
  const open = earlier.find(({ closedAt }) => closedAt === null);
  if (open) return { code: 'assessment.attempt_open', attemptId: open.id };
  if (earlier.some(({ result }) => result === 'passed')) return { code: 'assessment.already_passed' };
  if (earlier.length >= attempts) return { code: 'assessment.no_attempts_left', attempts };
  if (earlier.length < 2) return undefined;
  const last = Math.max(...earlier.map(({ closedAt }) => closedAt?.getTime() ?? 0));
  const until = new Date(last + coolDownHours * 3_600_000);
  return now < until ? { code: 'assessment.cooling_down', until } : undefined;
};
