import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { getTableColumns, getTableName, type InferInsertModel } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

export type Bulk = { add: <T extends SQLiteTable>(table: T, row: InferInsertModel<T>) => void; finish: () => void };

type Inserting = { statement: StatementSync; columns: [string, SQLiteColumn][] };

/**
 * Writes millions of rows straight into the tables: no journal, and indices and triggers are put back when all is there. Whatever the
 * schema leaves to a default must be given.
 */
export const bulkInto = (file: string): Bulk => {
  const db = new DatabaseSync(file);
  db.exec('pragma journal_mode = off; pragma synchronous = off; pragma cache_size = -500000; pragma foreign_keys = off');
  const kept = db.prepare("select name, type, sql from sqlite_schema where type in ('index', 'trigger') and sql is not null").all();
  for (const { name, type } of kept) db.exec(`drop ${type} "${name}"`);
  db.exec('begin');
  const tables = new Map<SQLiteTable, Inserting>();
  const inserting = (table: SQLiteTable): Inserting => {
    const known = tables.get(table);
    if (known) return known;
    const columns = Object.entries(getTableColumns(table)) as [string, SQLiteColumn][];
    const names = columns.map(([key]) => snake(key));
    const places = names.map(() => '?').join(', ');
    const statement = db.prepare(`insert into ${getTableName(table)} (${names.join(', ')}) values (${places})`);
    const made = { statement, columns };
    tables.set(table, made);
    return made;
  };
  return {
    add: (table, row) => {
      const { statement, columns } = inserting(table);
      const values = row as Record<string, unknown>;
      statement.run(
        ...columns.map(([key, column]) => {
          const value = values[key] ?? null;
          return (value === null ? null : column.mapToDriverValue(value)) as SQLInputValue;
        }),
      );
    },
    finish: () => {
      db.exec('commit');
      for (const { sql } of kept) db.exec(String(sql));
      db.exec('pragma synchronous = full; pragma journal_mode = wal');
      db.close();
    },
  };
};
