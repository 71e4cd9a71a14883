import { type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';

/** A column is one of these ids, which travel as one value however many they are: the statement stays short, and stays the same. */
export const among = (column: SQLiteColumn, ids: Iterable<string>): SQL =>
  sql`${column} in (select value from json_each(${JSON.stringify([...ids])}))`;
