import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';

const escaped = (text: string) => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);

/** Whether a text holds what was typed, whatever its case. */
export const contains = (column: SQLWrapper, typed: string): SQL => sql`${column} like ${`%${escaped(typed.trim())}%`} escape '\\'`;
