import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type * as schema from '../schema/index.ts';

type Schema = typeof schema;
export type TableName = { [K in keyof Schema]: Schema[K] extends SQLiteTable ? K : never }[keyof Schema];
type Column<K extends TableName> = Schema[K] extends { $inferSelect: infer Row } ? Extract<keyof Row, string> : never;

/**
 * What a table holds about people: which columns, why, until when, and what becomes of a row when a person is erased: it is deleted; what names the
 * person in it is emptied; or it is kept, as `erasure` explains. src/commands/people/erase carries out the first two.
 */
type Privacy<K extends TableName> = {
  personal: readonly Column<K>[];
  why: string;
  kept: string;
  erase: 'delete' | 'empty' | 'keep';
  erasure: string;
};
/** A table that says nothing about any person, and what it holds instead. */
type Impersonal = { personal: readonly []; holds: string };

export type Register = { [K in TableName]: Privacy<K> | Impersonal };
export type Part = Partial<Register>;
