import { and, asc, count, eq, gte, isNull, or } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { affiliation, person, unit } from '#db/schema/index.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { type PersonShown, personsShown } from '../reporting/persons-shown.ts';
import { namedLike } from './named-like.ts';
import { peopleHereCounted, personHere } from './people-here.ts';
import type { Within } from './within.ts';

export const listedAPage = 50;

type Asked = { within: Within; q?: string | undefined; unitId?: string | undefined; page: number; day: PlainDate };

/** People here now or soon whom a search means, by name, a page at a time. */
export const peopleListed = async (
  db: Reader,
  { within, q, unitId, page, day }: Asked,
): Promise<{ people: PersonShown[]; total: number }> => {
  const [chosen] = unitId === undefined ? [] : await db.select({ path: unit.path }).from(unit).where(eq(unit.id, unitId));
  const here = {
    within,
    path: unitId === undefined ? undefined : (chosen?.path ?? '/'),
    where: or(isNull(affiliation.finishedOn), gte(affiliation.finishedOn, day)),
  };
  const where = and(q === undefined ? undefined : namedLike(q), personHere(db, here));
  const total =
    q === undefined ? await peopleHereCounted(db, here) : ((await db.select({ n: count() }).from(person).where(where))[0]?.n ?? 0);
  const ids = await db
    .select({ id: person.id })
    .from(person)
    .where(where)
    .orderBy(asc(person.sortKey), asc(person.id))
    .limit(listedAPage)
    .offset((page - 1) * listedAPage);
  const shown = await personsShown(
    db,
    ids.map(({ id }) => id),
    within,
    day,
  );
  return { people: ids.flatMap(({ id }) => shown.get(id) ?? []), total };
};
