import type { NewGrant } from '../requirements/grant-forms.ts';
import type { InForce } from '../requirements/in-force.ts';
import type { PlainDate } from '../shared/plain-date.ts';
import { type CellState, cellOf, type Known } from './cell.ts';
import { type Change, whatChanges, withGrant } from './what-changes.ts';

/** What an extension or exemption changes for a person, or why it does not concern them. */
export type Concern = { changes: Change[] } | { why: 'not-bound' | 'met' | 'exempt' | 'unchanged' };

const isAbout = ({ policy, rule }: InForce, grant: { policy: string; requirement: string | null }) =>
  policy === grant.policy && (grant.requirement ?? rule.id) === rule.id;

/** Whether an extension or exemption concerns a person: whether their standing becomes another by it. */
export const concernOf = (
  known: Known,
  grant: Extract<NewGrant, { is: 'extension' | 'exemption' }>,
  requirements: readonly InForce[],
  day: PlainDate,
): Concern => {
  const asked = requirements.filter((one) => isAbout(one, grant));
  const changes = whatChanges(known, withGrant(known, grant), asked, day);
  if (changes.length > 0) return { changes };
  const states = asked.map((one) => cellOf(one, known, day).state);
  const all = (...some: CellState[]) => states.every((state) => some.includes(state));
  if (all('not-bound')) return { why: 'not-bound' };
  if (all('not-bound', 'exempt')) return { why: 'exempt' };
  return { why: all('not-bound', 'exempt', 'met', 'renewal') ? 'met' : 'unchanged' };
};
