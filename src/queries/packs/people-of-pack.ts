import type { Reader } from '#db/client.ts';
import type { PackScope } from './pack-scope.ts';
import { peopleOfUnitThen } from './people-of-unit-then.ts';
import { committeesThen, seatedIn } from './seats-of-pack.ts';

/** The people whom a pack of a committee, or of a unit, is about; null for an institution, which is about whoever is there. */
export const peopleOfPack = async (db: Reader, scope: PackScope): Promise<string[] | null> => {
  const { institutionId, committeeId, unitId, day, knownAt } = scope;
  if (committeeId !== null) return seatedIn(await committeesThen(db, scope), day);
  return unitId ? peopleOfUnitThen(db, { institutionId, unitId, day, knownAt }) : null;
};
