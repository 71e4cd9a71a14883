import { and, countDistinct, eq, inArray } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { lastsTo } from '#db/covers-day.ts';
import { affiliation, unit } from '#db/schema/index.ts';
import type { PolicyOwner } from '#domain/content/policy.ts';
import type { Position } from '#domain/people/person.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { below } from '../people/within.ts';

/** How many people a campaign reaches that begins on a day: at the institution or unit then or later, in one of these positions (none named: any). */
export const reachOf = async (
  db: Reader,
  { institutionId, unitId }: PolicyOwner,
  { positions, from }: { positions: readonly Position[]; from: PlainDate },
): Promise<number> => {
  const [chosen] = unitId === null ? [] : await db.select({ path: unit.path }).from(unit).where(eq(unit.id, unitId));
  const [row] = await db
    .select({ n: countDistinct(affiliation.personId) })
    .from(affiliation)
    .innerJoin(unit, eq(unit.id, affiliation.unitId))
    .where(
      and(
        eq(affiliation.institutionId, institutionId),
        lastsTo(affiliation, from),
        unitId === null ? undefined : below(chosen?.path ?? '/'),
        positions.length === 0 ? undefined : inArray(affiliation.position, [...positions]),
      ),
    );
  return row?.n ?? 0;
};
