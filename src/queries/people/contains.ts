import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';

const escaped = (text: string) => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);

/** Whether a text holds what was typed, whatever its case. */
export const contains = (column: SQLWrapper, typed: string): SQL => sql`${column} like ${`%${escaped(typed.trim())}%`} escape '\\'`;

/**
 * Whether a word of a text in a script with spaces begins with what was typed, whatever its case. Initials such as `ll` stand in the middle of many an
 * English word and mean none of them.
 */
export const containsWord = (column: SQLWrapper, typed: string): SQL =>
  sql`' ' || replace(replace(${column}, '–', ' '), '-', ' ') like ${`% ${escaped(typed.trim().replaceAll(/[–-]/g, ' '))}%`} escape '\\'`;
