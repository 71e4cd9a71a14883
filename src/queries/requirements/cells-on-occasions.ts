import type { Reader } from '#db/client.ts';
import type { Trigger } from '#domain/content/policy.ts';
import { type Cell, type CellState, cellOf, cellStates } from '#domain/reporting/cell.ts';
import { requirementsOn } from '#domain/requirements/in-force.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { publishedPolicies } from '../content/editions.ts';
import { knownOf } from '../reporting/known-of.ts';

type Asked = { institutionId: string; trigger: Trigger; day: PlainDate };
const rank = (state: CellState) => cellStates.indexOf(state);

/** Where each of these people stands with what occasions of one kind ask of them: the worst of it, which is what presses. */
export const cellsOnOccasions = async (
  db: Reader,
  personIds: readonly string[],
  { institutionId, trigger, day }: Asked,
): Promise<Map<string, Cell>> => {
  const asked = requirementsOn(await publishedPolicies(db), day).filter(({ rule }) => rule.trigger === trigger);
  const found = new Map<string, Cell>();
  for (const [id, known] of await knownOf(db, personIds, institutionId)) {
    const [worst] = asked.map((one) => cellOf(one, known, day)).sort((a, b) => rank(a.state) - rank(b.state));
    found.set(id, worst ?? { state: 'not-bound' });
  }
  return found;
};
