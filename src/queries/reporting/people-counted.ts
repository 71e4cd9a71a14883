import { type SQL, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { affiliation, unit } from '#db/schema/index.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';

/** The part of an institution that is counted: all of it, or the units at these paths with all below; and between which ids of people. */
export type Part = { institutionId: string; paths: readonly string[] | null; after?: string; upTo?: string };

/** A path at or below another, as a range: "0" is the character after the slash in which every path ends. */
const under = (paths: readonly string[] | null): SQL =>
  paths === null
    ? sql`1`
    : paths.length === 0
      ? sql`0`
      : sql`(${sql.join(
          paths.map((path) => sql`(here.path >= ${path} and here.path < ${`${path.slice(0, -1)}0`})`),
          sql` or `,
        )})`;

/**
 * Everybody at an institution whose affiliation goes on on a day, once each, in the unit of the affiliation that began first, so
 * that units add up. SQLite takes `unit_id` and `path` from the row that holds the minimum.
 */
export const peopleHere = ({ institutionId, paths, after = '', upTo }: Part, day: PlainDate): SQL => sql`
  select here.person_id, here.unit_id from (
    select ${affiliation.personId} as person_id, ${unit.id} as unit_id, ${unit.path} as path, min(${affiliation.startedOn} || ${affiliation.id})
    from ${affiliation} join ${unit} on ${unit.id} = ${affiliation.unitId}
    where ${affiliation.institutionId} = ${institutionId} and ${affiliation.personId} > ${after}
      ${upTo === undefined ? sql`` : sql`and ${affiliation.personId} <= ${upTo}`}
      and ${affiliation.startedOn} <= ${day} and (${affiliation.finishedOn} is null or ${affiliation.finishedOn} >= ${day})
    group by ${affiliation.personId}
  ) as here where ${under(paths)}`;

/** How many people a part of an institution has on a day. */
export const headsIn = async (db: Reader, part: Part, day: PlainDate): Promise<number> => {
  const [row] = await db.all<{ n: number }>(sql`select count(*) as n from (${peopleHere(part, day)})`);
  return row?.n ?? 0;
};

/** The id of the person so many places after another, in the order of ids; undefined where there are no more. */
export const idAfter = async (db: Reader, part: Part, day: PlainDate, places: number): Promise<string | undefined> => {
  const [row] = await db.all<{ person_id: string }>(
    sql`select person_id from (${peopleHere(part, day)}) order by person_id limit 1 offset ${places - 1}`,
  );
  return row?.person_id;
};
