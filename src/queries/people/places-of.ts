import { and, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { coversDay } from '#db/covers-day.ts';
import { affiliation, unit } from '#db/schema/index.ts';
import type { Place } from '#domain/auth/permission.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';

/** Where this person is affiliated on `day`, for permissions over what is theirs. */
export const placesOf = async (db: Reader, personId: string, day: PlainDate): Promise<Place[]> =>
  (
    await db
      .select({ institutionId: affiliation.institutionId, path: unit.path })
      .from(affiliation)
      .innerJoin(unit, eq(unit.id, affiliation.unitId))
      .where(and(eq(affiliation.personId, personId), coversDay(affiliation, day)))
  ).map(({ institutionId, path }) => ({ institutionId, unitPath: path.split('/').filter(Boolean) }));
