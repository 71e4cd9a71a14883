import { and, asc, desc, eq, inArray, lt, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { affiliation, fact, identifier, person, unit } from '#db/schema/index.ts';
import { beijingTime } from '#domain/shared/beijing-time.ts';
import { addDays, dayOf, type PlainDate } from '#domain/shared/plain-date.ts';
import { below } from './within.ts';

/**
 * Somebody who is no longer at a unit, with the last day there. `known`: where their affiliation was entered elsewhere instead of ended, the last
 * minute in Beijing as known at which they were here; the picture of the unit is asked for as known then.
 */
export type MovedAway = { personId: string; name: string; number: string | null; lastDay: PlainDate; known: string | null };

const shownAtMost = 50;

type Asked = { institutionId: string; unitId: string; day: PlainDate };
type At = Omit<Asked, 'unitId'> & { path: string };

const ended = (db: Reader, { institutionId, path, day }: At) =>
  db
    .select({ personId: affiliation.personId, lastDay: affiliation.finishedOn })
    .from(affiliation)
    .innerJoin(unit, eq(unit.id, affiliation.unitId))
    .where(and(eq(affiliation.institutionId, institutionId), below(path), lt(affiliation.finishedOn, day)))
    .orderBy(desc(affiliation.finishedOn))
    .limit(shownAtMost);

const entered = ['people.affiliation_started', 'people.affiliation_changed'];

const elsewhere = (db: Reader, { institutionId, path }: At) => {
  const here = sql`(select ${unit.id} from ${unit} where ${below(path)})`;
  const before = sql`(select earlier.data->>'unitId' from ${fact} as earlier where earlier.about = ${fact.about} and earlier.id < ${fact.id}
    and earlier.type in ${entered} and earlier.data->>'affiliationId' = ${fact.data}->>'affiliationId' order by earlier.id desc limit 1)`;
  return db
    .select({ personId: fact.about, at: fact.at })
    .from(fact)
    .where(
      and(
        eq(fact.type, 'people.affiliation_changed'),
        eq(fact.institutionId, institutionId),
        sql`${fact.data}->>'unitId' not in ${here} and ${before} in ${here}`,
      ),
    )
    .orderBy(desc(fact.id))
    .limit(shownAtMost);
};

/** Who left a unit, or one below it, for another or for good, the latest first: some dozens. Whoever is there again is not among them. */
export const movedAway = async (db: Reader, { unitId, ...about }: Asked): Promise<MovedAway[]> => {
  const [at] = await db.select({ path: unit.path }).from(unit).where(eq(unit.id, unitId));
  if (!at) return [];
  const asked = { ...about, path: at.path };
  const left = (await ended(db, asked)).flatMap(({ personId, lastDay }) => (lastDay === null ? [] : [{ personId, lastDay, known: null }]));
  const moved = (await elsewhere(db, asked)).flatMap(({ personId, at }) =>
    personId === null ? [] : [{ personId, lastDay: addDays(dayOf(at), -1), known: beijingTime(new Date(at.getTime() - 1)) }],
  );
  const all = [...left, ...moved].sort((a, b) => (a.lastDay < b.lastDay ? 1 : -1));
  const ids = [...new Set(all.map(({ personId }) => personId))];
  const there = new Set(
    (
      await db
        .select({ id: affiliation.personId })
        .from(affiliation)
        .innerJoin(unit, eq(unit.id, affiliation.unitId))
        .where(
          and(
            inArray(affiliation.personId, ids),
            below(asked.path),
            sql`coalesce(${affiliation.finishedOn}, '9999-12-31') >= ${asked.day}`,
          ),
        )
    ).map(({ id }) => id),
  );
  const people = await db
    .select({ id: person.id, name: person.name, number: identifier.value })
    .from(person)
    .leftJoin(identifier, and(eq(identifier.personId, person.id), eq(identifier.institutionId, asked.institutionId)))
    .where(inArray(person.id, ids))
    .orderBy(asc(identifier.value));
  const named = new Map(people.map((one) => [one.id, one]));
  return ids
    .flatMap((id) => {
      const one = named.get(id);
      const last = all.find(({ personId }) => personId === id);
      return one && last && !there.has(id) ? [{ ...last, name: one.name, number: one.number }] : [];
    })
    .slice(0, shownAtMost);
};
