import { sql } from 'drizzle-orm';
import { check, customType, type SQLiteColumn, text } from 'drizzle-orm/sqlite-core';

// Drizzle's `enum` narrows the type and nothing else: SQLite would store any text. This writes the same list into the table as a CHECK.
export const oneOf = (column: SQLiteColumn, values: readonly string[]) =>
  check(`${column.name}_one_of`, sql`${column} in (${sql.raw(values.map((value) => `'${value}'`).join(', '))})`);

/** An instant, stored as ISO 8601 text in UTC with milliseconds, so that it sorts and reads. */
export const instant = customType<{ data: Date; driverData: string }>({
  dataType: () => 'text',
  toDriver: (value) => value.toISOString(),
  fromDriver: (value) => new Date(value),
});

/** A calendar day in Asia/Shanghai, `YYYY-MM-DD`. */
export const plainDate = () => text();

export const id = () => text().primaryKey();
