import { and, countDistinct, eq, exists, inArray, type SQL } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { affiliation, person, unit } from '#db/schema/index.ts';
import { below, visible, type Within } from './within.ts';

type Here = { within: Within; path: string | undefined; where: SQL | undefined };

const affiliated = ({ within, path, where }: Here): SQL | undefined =>
  and(where, eq(affiliation.institutionId, within.institution.id), visible(within), path === undefined ? undefined : below(path));

/**
 * Whether a person has an affiliation of which something holds, at a unit that may be seen, below `path` where one is given. The people of some
 * units are looked up; those of a whole institution are met in the order of the list, so that its first page need not find them all.
 */
export const personHere = (db: Reader, here: Here): SQL | undefined => {
  const joined = db.select({ id: affiliation.personId }).from(affiliation).innerJoin(unit, eq(unit.id, affiliation.unitId));
  return here.within.paths === null && here.path === undefined
    ? exists(joined.where(and(eq(affiliation.personId, person.id), affiliated(here))))
    : inArray(person.id, joined.where(affiliated(here)));
};

/** How many people have such an affiliation. */
export const peopleHereCounted = async (db: Reader, here: Here): Promise<number> => {
  const [row] = await db
    .select({ n: countDistinct(affiliation.personId) })
    .from(affiliation)
    .innerJoin(unit, eq(unit.id, affiliation.unitId))
    .where(affiliated(here));
  return row?.n ?? 0;
};
