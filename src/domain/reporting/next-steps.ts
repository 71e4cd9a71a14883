import type { InForce } from '../requirements/in-force.ts';
import type { Cell } from './cell.ts';

/** Who can do something about what is missing. */
export const doers = ['learner', 'lead', 'administrator'] as const;
export type Doer = (typeof doers)[number];

/** The next thing to be done about a requirement, by whom, and the minutes it takes where that is known. */
export type NextStep =
  | { by: 'learner'; what: 'take_course' | 'take_again'; course: string; minutes: number }
  | { by: 'learner'; what: 'reply' }
  | { by: 'lead'; what: 'send_link' }
  | { by: 'administrator'; what: 'decide_proof'; n: number }
  | { by: 'administrator'; what: 'open_account' | 'record_address' | 'look_at_leave' };

type Member = {
  cells: readonly Cell[];
  /** Of each course, what the member has still to do. */
  minutesLeft: ReadonlyMap<string, number>;
  /** How the member can be reached: an account, an address and no account yet, or nothing. */
  reach: 'account' | 'address' | 'nothing';
  from: 'here' | 'outside';
  openProofs: number;
};

const done = ['met', 'renewal', 'exempt', 'not-bound'];

/** Everything that has to happen before a member meets all that is asked, each said once: first what others do so that the member can begin. */
export const nextStepsOf = (
  columns: readonly Pick<InForce, 'rule'>[],
  { cells, minutesLeft, reach, from, openProofs }: Member,
): NextStep[] => {
  const missing = columns.flatMap(({ rule }, i) => {
    const cell = cells[i];
    return cell === undefined || done.includes(cell.state) ? [] : [{ rule, cell }];
  });
  if (missing.length === 0) return [];
  const learning = missing.filter(({ cell }) => cell.state !== 'suspended');
  const steps: NextStep[] = [];
  if (openProofs > 0) steps.push({ by: 'administrator', what: 'decide_proof', n: openProofs });
  if (learning.length > 0 && reach === 'nothing') steps.push({ by: 'administrator', what: 'record_address' });
  if (learning.length > 0 && reach === 'address')
    steps.push(from === 'outside' ? { by: 'lead', what: 'send_link' } : { by: 'administrator', what: 'open_account' });
  if (learning.length < missing.length) steps.push({ by: 'administrator', what: 'look_at_leave' });
  const courses = new Map<string, 'take_course' | 'take_again'>();
  for (const { rule, cell } of learning) {
    if (rule.course === undefined) continue;
    const again = cell.state === 'expired' || cell.state === 'grace';
    if (!courses.has(rule.course)) courses.set(rule.course, again ? 'take_again' : 'take_course');
  }
  for (const [course, what] of courses) steps.push({ by: 'learner', what, course, minutes: minutesLeft.get(course) ?? 0 });
  if (learning.some(({ rule }) => rule.course === undefined)) steps.push({ by: 'learner', what: 'reply' });
  return steps;
};

/** The minutes of learning among these steps. */
export const minutesOf = (steps: readonly NextStep[]): number =>
  steps.reduce((sum, step) => sum + ('minutes' in step ? step.minutes : 0), 0);
