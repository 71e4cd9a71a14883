import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '#db/client.ts';
import { migrateDatabase } from '#db/migrate.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A migrated, empty database file; each test works on a copy. */
    template: string;
  }
}

export default async ({ provide }: TestProject) => {
  const folder = mkdtempSync(join(tmpdir(), 'minglun-'));
  const template = join(folder, 'template.db');
  const opened = openDatabase(`file:${template}`);
  await migrateDatabase(opened);
  // Closing leaves what was written in the journal until the connection is collected, and only the file itself is copied.
  await opened.db.run(sql`PRAGMA wal_checkpoint(TRUNCATE)`);
  opened.close();
  provide('template', template);
  return () => rmSync(folder, { recursive: true, force: true });
};
