import { and, eq, inArray } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { lastsTo } from '#db/covers-day.ts';
import { affiliation, identifier, person, unit } from '#db/schema/index.ts';
import type { Contract, Position } from '#domain/people/person.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { visible, type Within } from '../people/within.ts';

export type PersonShown = {
  id: string;
  name: string;
  isDemo: boolean;
  staffNumber: string | null;
  affiliations: { unitZh: string; unitEn: string | null; position: Position; contract: Contract | null; startedOn: PlainDate }[];
};

/** How these people appear in a list of the institution: the name, the number, and the affiliations that may be seen. */
export const personsShown = async (
  db: Reader,
  personIds: readonly string[],
  within: Within,
  day: PlainDate,
): Promise<Map<string, PersonShown>> => {
  const these = [...personIds];
  const people = await db
    .select({ id: person.id, name: person.name, isDemo: person.isDemo, staffNumber: identifier.value })
    .from(person)
    .leftJoin(
      identifier,
      and(eq(identifier.personId, person.id), eq(identifier.institutionId, within.institution.id), eq(identifier.kind, 'staff_number')),
    )
    .where(inArray(person.id, these));
  const rows = await db
    .select({
      personId: affiliation.personId,
      unitZh: unit.nameZh,
      unitEn: unit.nameEn,
      position: affiliation.position,
      contract: affiliation.contract,
      startedOn: affiliation.startedOn,
    })
    .from(affiliation)
    .innerJoin(unit, eq(unit.id, affiliation.unitId))
    .where(and(inArray(affiliation.personId, these), visible(within), lastsTo(affiliation, day)))
    .orderBy(affiliation.startedOn);
  const affiliations = Map.groupBy(rows, ({ personId }) => personId);
  return new Map(
    people.map((one) => [one.id, { ...one, affiliations: (affiliations.get(one.id) ?? []).map(({ personId: _, ...rest }) => rest) }]),
  );
};
