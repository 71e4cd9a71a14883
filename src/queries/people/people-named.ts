import { and, eq, inArray } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { identifier } from '#db/schema/index.ts';
import type { NamedPeople } from '#domain/people/named-people.ts';

export type ByNumbers = { personIds: string[]; unknown: string[] };

/** The people whom an institution knows by these staff or student numbers, and the numbers that nobody has. A number of two kinds names both. */
const peopleByNumbers = async (db: Reader, institutionId: string, numbers: readonly string[]): Promise<ByNumbers> => {
  const rows = await db
    .select({ personId: identifier.personId, value: identifier.value })
    .from(identifier)
    .where(and(eq(identifier.institutionId, institutionId), inArray(identifier.value, [...numbers])));
  const known = new Set(rows.map(({ value }) => value));
  return {
    // In the order in which they were given: for places at an event it decides who comes first.
    personIds: [...new Set(numbers.flatMap((number) => rows.filter(({ value }) => value === number).map(({ personId }) => personId)))],
    unknown: numbers.filter((number) => !known.has(number)),
  };
};

/** The people that an act names, with the numbers that nobody has. */
export const peopleNamed = async (db: Reader, institutionId: string, named: NamedPeople): Promise<ByNumbers> =>
  'numbers' in named ? peopleByNumbers(db, institutionId, named.numbers) : { personIds: [...new Set(named.personIds)], unknown: [] };
