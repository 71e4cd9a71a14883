import type { InForce } from '../requirements/in-force.ts';
import type { PlainDate } from '../shared/plain-date.ts';
import type { Cell } from './cell.ts';

/** Who can do something about what is missing. */
export const doers = ['learner', 'lead', 'administrator'] as const;
export type Doer = (typeof doers)[number];

/** The next thing to be done about a requirement, by whom, and the minutes it takes where that is known. */
export type NextStep =
  | { by: 'learner'; what: 'take_course' | 'take_again'; course: string; minutes: number }
  | { by: 'learner'; what: 'renew'; course: string; until: PlainDate }
  | { by: 'learner'; what: 'reply' }
  | { by: 'lead'; what: 'send_link' }
  | { by: 'administrator'; what: 'decide_proof'; n: number }
  | { by: 'administrator'; what: 'open_account' | 'record_address' | 'look_at_leave' };

type Member = {
  cells: readonly Cell[];
  /** Per requirement the courses that are missing; where it is left out, the course that the requirement names. */
  lacking?: readonly (readonly string[])[];
  /** Of each course, what the member has still to do. */
  minutesLeft: ReadonlyMap<string, number>;
  /** How the member can be reached: an account, an address and no account yet, or nothing. */
  reach: 'account' | 'address' | 'nothing';
  from: 'here' | 'outside';
  openProofs: number;
};

const done = ['met', 'renewal', 'exempt', 'not-bound'];

/** What may be renewed now, before it runs out: nothing is missing yet. */
const renewals = (columns: readonly Pick<InForce, 'rule'>[], cells: readonly Cell[]): NextStep[] => {
  const steps = new Map<string, NextStep & { what: 'renew' }>();
  for (const [i, { rule }] of columns.entries()) {
    const cell = cells[i];
    if (cell?.state !== 'renewal' || cell.until === null || rule.course === undefined) continue;
    const known = steps.get(rule.course);
    if (!known || cell.until < known.until)
      steps.set(rule.course, { by: 'learner', what: 'renew', course: rule.course, until: cell.until });
  }
  return [...steps.values()];
};

/** Whether something is missing now, and not only to be renewed. */
export const isLacking = (steps: readonly NextStep[]): boolean => steps.some(({ what }) => what !== 'renew');

/** Everything that has to happen before a member meets all that is asked, each said once: first what others do so that the member can begin. */
export const nextStepsOf = (
  columns: readonly Pick<InForce, 'rule'>[],
  {
    cells,
    lacking = columns.map(({ rule }) => (rule.course === undefined ? [] : [rule.course])),
    minutesLeft,
    reach,
    from,
    openProofs,
  }: Member,
): NextStep[] => {
  const missing = columns.flatMap(({ rule }, i) => {
    const cell = cells[i];
    return cell === undefined || done.includes(cell.state) ? [] : [{ rule, cell, taught: lacking[i] ?? [] }];
  });
  const renewable = renewals(columns, cells);
  if (missing.length === 0) return renewable;
  const learning = missing.filter(({ cell }) => cell.state !== 'suspended');
  const steps: NextStep[] = [];
  if (openProofs > 0) steps.push({ by: 'administrator', what: 'decide_proof', n: openProofs });
  if (learning.length > 0 && reach === 'nothing') steps.push({ by: 'administrator', what: 'record_address' });
  if (learning.length > 0 && reach === 'address')
    steps.push(from === 'outside' ? { by: 'lead', what: 'send_link' } : { by: 'administrator', what: 'open_account' });
  if (learning.length < missing.length) steps.push({ by: 'administrator', what: 'look_at_leave' });
  const courses = new Map<string, 'take_course' | 'take_again'>();
  for (const { cell, taught } of learning) {
    const again = cell.state === 'expired' || cell.state === 'grace';
    for (const course of taught) if (!courses.has(course)) courses.set(course, again ? 'take_again' : 'take_course');
  }
  for (const [course, what] of courses) steps.push({ by: 'learner', what, course, minutes: minutesLeft.get(course) ?? 0 });
  if (learning.some(({ rule }) => rule.course === undefined)) steps.push({ by: 'learner', what: 'reply' });
  return [...steps, ...renewable.filter((one) => !('course' in one) || !courses.has(one.course))];
};

/** The minutes of learning among these steps. */
export const minutesOf = (steps: readonly NextStep[]): number =>
  steps.reduce((sum, step) => sum + ('minutes' in step ? step.minutes : 0), 0);
