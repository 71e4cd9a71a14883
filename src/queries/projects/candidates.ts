import { and, eq, exists } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { lastsTo } from '#db/covers-day.ts';
import { affiliation, person } from '#db/schema/index.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { namedLike } from '../people/named-like.ts';
import type { Within } from '../people/within.ts';
import { type PersonShown, personsShown } from '../reporting/persons-shown.ts';

const shownAtMost = 10;

/** People of an institution whom a search means: the little that tells them apart, and never more than ten. */
export const candidates = async (db: Reader, institution: Within['institution'], q: string, day: PlainDate): Promise<PersonShown[]> => {
  const rows = await db
    .select({ id: person.id })
    .from(person)
    .where(
      and(
        namedLike(q),
        exists(
          db
            .select({ id: affiliation.id })
            .from(affiliation)
            .where(and(eq(affiliation.personId, person.id), eq(affiliation.institutionId, institution.id), lastsTo(affiliation, day))),
        ),
      ),
    )
    .orderBy(person.sortKey, person.id)
    .limit(shownAtMost);
  const ids = rows.map(({ id }) => id);
  const shown = await personsShown(db, ids, { institution, paths: null }, day);
  return ids.flatMap((id) => shown.get(id) ?? []);
};
