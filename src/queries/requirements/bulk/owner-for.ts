import type { Reader } from '#db/client.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import type { Within } from '../../people/within.ts';
import { peopleWithin } from '../people-within.ts';

/** In whose name something is asked of these people by somebody who looks after only some units: the unit to which all of them belong; null for the institution. */
export const ownerFor = async (
  db: Reader,
  { institution, paths }: Within,
  people: readonly string[],
  now: Date,
): Promise<string | null> => {
  const units = (paths ?? []).flatMap((path) => path.split('/').filter(Boolean).at(-1) ?? []);
  for (const unitId of units) {
    const found = await peopleWithin(db, people, { institutionId: institution.id, unitId }, dayOf(now));
    if (found.size === people.length) return unitId;
  }
  return units[0] ?? null;
};
