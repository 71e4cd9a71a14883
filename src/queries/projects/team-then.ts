import { and, asc, eq, inArray, lte, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { fact, person } from '#db/schema/index.ts';
import { covers } from '#domain/shared/interval.ts';
import { parts, peopleAtOnce } from '#domain/shared/parts.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { mergesAround } from '../people/merges-around.ts';
import { recordsAsKnownAt } from '../requirements/standing-as-known-at.ts';

type Asked = { projectId: string; institutionId: string; day: PlainDate; knownAt: Date };

/** Everybody of whom a place on the project had been told by then, and those whose records were ever one with theirs. */
const everNamed = async (db: Reader, { projectId, institutionId, knownAt }: Asked): Promise<string[]> => {
  const rows = await db
    .selectDistinct({ about: fact.about })
    .from(fact)
    .where(
      and(
        eq(fact.institutionId, institutionId),
        eq(fact.type, 'projects.member_added'),
        lte(fact.at, knownAt),
        eq(sql`${fact.data}->>'projectId'`, projectId),
      ),
    );
  const named = rows.flatMap(({ about }) => (about === null ? [] : [about]));
  return [...new Set([...named, ...(await mergesAround(db, named)).map(({ keptId }) => keptId)])];
};

/** The ids of everybody on a project on a day, as known at an instant, in the order of their names. */
export const teamThen = async (db: Reader, asked: Asked): Promise<string[]> => {
  const here: string[] = [];
  for (const some of parts(await everNamed(db, asked), peopleAtOnce))
    for (const [personId, { occasions }] of await recordsAsKnownAt(db, some, asked))
      if (
        occasions.some(
          (one) =>
            one.trigger === 'project' &&
            one.projectId === asked.projectId &&
            covers({ startedOn: one.startedOn, finishedOn: one.finishedOn ?? null }, asked.day),
        )
      )
        here.push(personId);
  const rows = await db.select({ id: person.id }).from(person).where(inArray(person.id, here)).orderBy(asc(person.sortKey), asc(person.id));
  return rows.map(({ id }) => id);
};
