import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { createClient } from '@libsql/client';
import { drizzle, type LibSQLDatabase } from 'drizzle-orm/libsql';
import * as schema from './schema/index.ts';
import { serialClient } from './serial-client.ts';
import type { SharedTurn } from './shared-turn.ts';

export type Database = LibSQLDatabase<typeof schema>;
/** The handle inside `db.transaction(…)`; queries take either. */
export type Tx = Parameters<Parameters<Database['transaction']>[0]>[0];
export type Reader = Database | Tx;

// Of a file, one for whoever writes and one for all who read: every statement runs on the thread that asks, so that more would not be faster, and each
// would fill a cache of its own.
const connections = 2;

export type Opened = { db: Database; close: () => void; embedded: boolean };

/** Opens the database at `url`, once in each thread: the pages share one, and long work has its own, with the turn to write between them. */
export const openDatabase = (url: string, authToken?: string, turn?: SharedTurn): Opened => {
  if (url.startsWith('file:')) mkdirSync(dirname(url.slice('file:'.length)) || '.', { recursive: true });
  const settings = url.startsWith('file:')
    ? { url, timeout: 5000, concurrency: connections }
    : { url, ...(authToken !== undefined && { authToken }) };
  const client = serialClient(createClient(settings), { turn });
  return { db: drizzle(client, { schema, casing: 'snake_case' }), close: () => client.close(), embedded: client.protocol === 'file' };
};
