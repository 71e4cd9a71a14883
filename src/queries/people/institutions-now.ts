import { and, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { coversDay } from '#db/covers-day.ts';
import { affiliation, institution } from '#db/schema/index.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';

/** The institutions at which a person is affiliated on a day, by name. */
export const institutionsNow = (db: Reader, personId: string, day: PlainDate) =>
  db
    .selectDistinct({ id: institution.id, nameZh: institution.nameZh, nameEn: institution.nameEn })
    .from(affiliation)
    .innerJoin(institution, eq(institution.id, affiliation.institutionId))
    .where(and(eq(affiliation.personId, personId), coversDay(affiliation, day)))
    .orderBy(institution.nameZh);
