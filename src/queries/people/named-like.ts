import { type SQL, sql } from 'drizzle-orm';
import { identifier, person } from '#db/schema/index.ts';

const escaped = (text: string) => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);

/** Whether a person is meant by a search: part of the name, the start of a reading in pinyin or of its initials, or either end of a number. */
export const namedLike = (typed: string): SQL => {
  const term = escaped(typed.trim());
  const spoken = escaped(typed.toLowerCase().replace(/[\s']/g, ''));
  const read =
    spoken === ''
      ? sql`0`
      : sql`' ' || ${person.pinyin} like ${`% ${spoken}%`} escape '\\' or ' ' || ${person.initials} like ${`% ${spoken}%`} escape '\\'`;
  // The numbers are gone through once, and not once for every person.
  return sql`(${person.name} like ${`%${term}%`} escape '\\'
    or ${read}
    or ${person.id} in (select ${identifier.personId} from ${identifier}
      where ${identifier.value} like ${`${term}%`} escape '\\' or ${identifier.value} like ${`%${term}`} escape '\\'))`;
};
