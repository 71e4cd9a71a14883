import { count } from 'drizzle-orm';
import { openDatabase } from '../db/client.ts';
import { obligation, person, project } from '../db/schema/index.ts';
import { cityCopy } from './city/city-file.ts';
import { rebuild } from './city/rebuild.ts';
import type { Size } from './city/sizes.ts';
import { alone, type Result } from './result.ts';

/** The questions and acts that have to stay fast when a whole city is kept in one file. */
export async function* city(size: Size): AsyncGenerator<Result[]> {
  const { file, drop } = await cityCopy(size);
  const { db, close } = openDatabase(`file:${file}`);
  try {
    for (const [name, table] of Object.entries({ people: person, projects: project, obligations: obligation }))
      yield [alone(`${size} city: ${name}`, (await db.select({ n: count() }).from(table))[0]?.n ?? 0, '')];
    yield await rebuild(db);
  } finally {
    close();
    drop();
  }
}
