import type { Reader } from '#db/client.ts';
import { type Cell, cellOf } from '#domain/reporting/cell.ts';
import type { InForce } from '#domain/requirements/in-force.ts';
import { type Learnable, learnable } from '#domain/requirements/learnable.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { knownOf } from '../../reporting/known-of.ts';
import { requirementsAt } from '../requirements-at.ts';

export type Choices = { requirements: { requirement: InForce; cell: Cell }[]; learnable: Learnable[] };

/** What binds a person at an institution on a day, with where they stand; and what they may have learnt elsewhere. */
export const choicesFor = async (
  db: Reader,
  { personId, institutionId, day }: { personId: string; institutionId: string; day: PlainDate },
): Promise<Choices> => {
  const all = await requirementsAt(db, institutionId, day);
  const known = (await knownOf(db, [personId], institutionId)).get(personId);
  const bound = all.flatMap((requirement) => {
    const cell = known && cellOf(requirement, known, day);
    return cell && cell.state !== 'not-bound' ? [{ requirement, cell }] : [];
  });
  return { requirements: bound, learnable: learnable(bound.map(({ requirement }) => requirement)) };
};

/** Everything in force at an institution on a day, for an order or an agreement. */
export const choicesOn = async (
  db: Reader,
  { institutionId, day }: { institutionId: string; day: PlainDate },
): Promise<{ requirements: InForce[]; learnable: Learnable[] }> => {
  const requirements = await requirementsAt(db, institutionId, day);
  return { requirements, learnable: learnable(requirements) };
};
