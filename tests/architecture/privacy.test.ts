import { getTableColumns, is } from 'drizzle-orm';
import { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { describe, expect, it } from 'vitest';
import { privacy } from '#db/privacy.ts';
import * as schema from '#db/schema/index.ts';

const tables = Object.entries(schema).flatMap(([name, table]) =>
  is(table, SQLiteTable) ? [{ name, columns: getTableColumns(table) }] : [],
);
/** Columns by which a row leads to a person, whatever else it holds. */
const telling = ['personId', 'userId', 'holderName', 'email', 'about'];

describe('the register of personal data', () => {
  it('lists every table', () => expect(tables.map(({ name }) => name).sort()).toEqual(Object.keys(privacy).sort()));

  it('lists every column that leads to a person', () => {
    const unlisted = tables.flatMap(({ name, columns }) => {
      const personal: readonly string[] = privacy[name as keyof typeof privacy].personal;
      return Object.keys(columns)
        .filter((column) => telling.includes(column) && !personal.includes(column))
        .map((column) => `${name}.${column}`);
    });
    expect(unlisted).toEqual([]);
  });
});
