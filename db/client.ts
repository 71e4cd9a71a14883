import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Client, createClient } from '@libsql/client';
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

/**
 * How a thread shares a file with others that write: the turn between them, and when what it wrote is sure to be on disk. What is promised to
 * somebody is so with its commit. Work that goes on where it was, whenever it is stopped, need not wait for the disk after each of its parts.
 */
export type Sharing = { turn: SharedTurn; onDisk: 'with each commit' | 'soon' };

/** Opens the database at `url`, once in each thread: the pages share one, and long work has its own, with the turn to write between them. */
export const openDatabase = (url: string, authToken?: string, sharing?: Sharing): Opened => {
  if (url.startsWith('file:')) mkdirSync(dirname(url.slice('file:'.length)) || '.', { recursive: true });
  const settings = url.startsWith('file:')
    ? { url, timeout: 5000, concurrency: connections }
    : { url, ...(authToken !== undefined && { authToken }) };
  const bare = createClient(settings);
  if (sharing && bare.protocol === 'file') settle(bare, sharing);
  const client = serialClient(bare, { turn: sharing?.turn });
  return { db: drizzle(client, { schema, casing: 'snake_case' }), close: () => client.close(), embedded: client.protocol === 'file' };
};

/**
 * Who shares the turn leaves it to another thread to bring what was written from the log into the file, so that nobody waits for that
 * ([045](../docs/decisions/045-a-thread-for-reading-much.md)); that thread has the disk keep the log first, every second.
 */
const settle = (client: Client, { onDisk }: Sharing): void => {
  const pragmas = `pragma wal_autocheckpoint = 0; pragma synchronous = ${onDisk === 'with each commit' ? 'full' : 'normal'};`;
  // Asked for at once, each is given a connection of its own, and whoever comes after them waits until it is settled.
  for (let n = 0; n < connections; n += 1)
    client.executeMultiple(pragmas).catch((error: unknown) => console.error('minglun: a connection was not settled', error));
};
