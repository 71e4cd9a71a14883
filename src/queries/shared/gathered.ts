import { fillPlaceholders, type SQL, sql } from 'drizzle-orm';
import { type SQLiteColumn, SQLiteSyncDialect } from 'drizzle-orm/sqlite-core';
import type { Reader } from '#db/client.ts';
import { type Columns, packedText, type Unpacked, unpack } from './packed.ts';

/** Rows of one kind: what of them is read, whose they are, and where they are found. What is asked for stands in it as placeholders. */
export type Part<C extends Columns = Columns> = { columns: C; of: SQLiteColumn; from: SQL; where: SQL };
type Parts = Record<string, Part>;
export type Gathered<P extends Parts> = { [K in keyof P]: Map<string | null, Unpacked<P[K]['columns']>[]> };

export const part = <C extends Columns>(one: Part<C>): Part<C> => one;

/** A column is one of the ids given under this name. */
export const amongGiven = (column: SQLiteColumn, name: string): SQL =>
  sql`${column} in (select value from json_each(${sql.placeholder(name)}))`;

// As db/client.ts names columns.
const dialect = new SQLiteSyncDialect({ casing: 'snake_case' });

const statementOf = (parts: Parts): SQL =>
  sql.join(
    Object.entries(parts).map(
      ([name, { columns, of, from, where }]) =>
        sql`select ${sql.raw(`'${name}'`)} as part, ${of} as person, ${packedText(columns)} as "rows" from ${from} where ${where} group by ${of}`,
    ),
    sql` union all `,
  );

/**
 * Asks for several kinds of rows of the same people in one statement, and hands them over by kind and person. The statement is put into words once:
 * for one person that, and describing each kind to the database, takes longer than reading the rows.
 */
export const gathering = <P extends Parts>(parts: P) => {
  const { sql: text, params } = dialect.sqlToQuery(statementOf(parts));
  const pieces = text.split('?');
  if (pieces.length !== params.length + 1) throw new Error('A question mark that is no parameter stands in a gathered statement.');
  return async (db: Reader, given: Record<string, readonly string[] | string>): Promise<Gathered<P>> => {
    const written = Object.entries(given).map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]);
    const values = fillPlaceholders(params, Object.fromEntries(written));
    const found = Object.fromEntries(Object.keys(parts).map((name) => [name, new Map()])) as Gathered<P>;
    const chunks = pieces.flatMap((piece, i) => (i < values.length ? [sql.raw(piece), sql`${values[i]}`] : [sql.raw(piece)]));
    for (const { part: name, person, rows } of await db.all<{ part: keyof P; person: string | null; rows: string }>(sql.join(chunks)))
      found[name].set(person, unpack(parts[name] as P[keyof P], rows));
    return found;
  };
};
