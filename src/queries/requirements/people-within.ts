import { and, eq, inArray } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { lastsTo } from '#db/covers-day.ts';
import { affiliation, unit } from '#db/schema/index.ts';
import type { PolicyOwner } from '#domain/content/policy.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { below } from '../people/within.ts';

const atOnce = 500;

/** Of these people, those who are at an institution, or in a unit of it with all below, on a day or later. */
export const peopleWithin = async (
  db: Reader,
  people: readonly string[],
  { institutionId, unitId }: PolicyOwner,
  day: PlainDate,
): Promise<Set<string>> => {
  const [chosen] = unitId === null ? [] : await db.select({ path: unit.path }).from(unit).where(eq(unit.id, unitId));
  const found = new Set<string>();
  for (let i = 0; i < people.length; i += atOnce) {
    const rows = await db
      .selectDistinct({ personId: affiliation.personId })
      .from(affiliation)
      .innerJoin(unit, eq(unit.id, affiliation.unitId))
      .where(
        and(
          inArray(affiliation.personId, people.slice(i, i + atOnce)),
          eq(affiliation.institutionId, institutionId),
          lastsTo(affiliation, day),
          unitId === null ? undefined : below(chosen?.path ?? '/'),
        ),
      );
    for (const { personId } of rows) found.add(personId);
  }
  return found;
};
