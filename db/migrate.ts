import { pathToFileURL } from 'node:url';
import { sql } from 'drizzle-orm';
import { migrate } from 'drizzle-orm/libsql/migrator';
import { env } from '#env';
import { type Opened, openDatabase } from './client.ts';
import { gatherStatistics } from './statistics.ts';

/** Brings the database to the newest shape. Safe to run any number of times. */
export const migrateDatabase = async ({ db, embedded }: Opened): Promise<void> => {
  // A remote server manages its own journal and refuses this pragma.
  if (embedded) await db.run(sql`PRAGMA journal_mode = WAL`);
  await migrate(db, { migrationsFolder: new URL('./migrations', import.meta.url).pathname });
  if (embedded) await gatherStatistics(db);
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const opened = openDatabase(env.DATABASE_URL, env.DATABASE_AUTH_TOKEN);
  await migrateDatabase(opened);
  opened.close();
}
