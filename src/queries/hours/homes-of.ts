import { and, eq, gte, isNull, or } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { affiliation, institution } from '#db/schema/index.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';

/** The institutions at which somebody is, or will be: those that may recognise hours for them. */
export const homesOf = (db: Reader, personId: string, day: PlainDate): Promise<{ id: string; nameZh: string; nameEn: string }[]> =>
  db
    .selectDistinct({ id: institution.id, nameZh: institution.nameZh, nameEn: institution.nameEn })
    .from(affiliation)
    .innerJoin(institution, eq(institution.id, affiliation.institutionId))
    .where(and(eq(affiliation.personId, personId), or(isNull(affiliation.finishedOn), gte(affiliation.finishedOn, day))))
    .orderBy(institution.nameZh);
