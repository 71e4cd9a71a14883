import { sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import type { Likeness } from '#domain/people/merge.ts';
import { visible, type Within } from './within.ts';

export type Duplicate = { one: { id: string; name: string }; other: { id: string; name: string }; why: Likeness };

const atMost = 100;

/**
 * Records that may be one person: of one address, or of one name at one unit, or of one name where one has a student's and the other a staff
 * number. A name alone is no reason.
 */
export const duplicatesWithin = async (db: Reader, within: Within): Promise<Duplicate[]> => {
  const rows = await db.all<{ a: string; aName: string; b: string; bName: string; why: Likeness }>(sql`
    with here as materialized (
      select distinct person.id, person.name, person.sort_key, person.email from person
      join affiliation on affiliation.person_id = person.id join unit on unit.id = affiliation.unit_id where ${visible(within)}
    ),
    pair (a, b, why) as (
      select one.id, other.id, 'email' from here one join here other on other.email = one.email and other.id > one.id
      union all
      select one.id, other.id, 'name_and_unit' from here one join here other on other.sort_key = one.sort_key and other.name = one.name and other.id > one.id
        where exists (select 1 from affiliation mine join affiliation theirs on theirs.unit_id = mine.unit_id
          where mine.person_id = one.id and theirs.person_id = other.id)
      union all
      select one.id, other.id, 'name_and_number' from here one join here other on other.sort_key = one.sort_key and other.name = one.name and other.id > one.id
        where exists (select 1 from identifier mine join identifier theirs on theirs.kind <> mine.kind
          where mine.person_id = one.id and theirs.person_id = other.id)
    )
    select a, here_a.name as aName, b, here_b.name as bName, min(why) as why from pair
    join here here_a on here_a.id = a join here here_b on here_b.id = b group by a, b order by here_a.sort_key limit ${atMost}`);
  return rows.map(({ a, aName, b, bName, why }) => ({ one: { id: a, name: aName }, other: { id: b, name: bName }, why }));
};
