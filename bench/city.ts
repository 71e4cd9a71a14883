import { count } from 'drizzle-orm';
import { openDatabase } from '../db/client.ts';
import { obligation, person, project } from '../db/schema/index.ts';
import { gatherStatistics } from '../db/statistics.ts';
import { cityCopy } from './city/city-file.ts';
import type { Size } from './city/sizes.ts';
import { groundOf } from './measured/ground.ts';
import { asked } from './measured/questions.ts';
import { rebuild } from './measured/rebuild.ts';
import { alone, type Result } from './result.ts';

/** The questions and acts that have to stay fast when a whole city is kept in one file. */
export async function* city(size: Size): AsyncGenerator<Result[]> {
  const { file, drop } = await cityCopy(size);
  const { db, close } = openDatabase(`file:${file}`);
  try {
    await gatherStatistics(db);
    for (const [name, table] of Object.entries({ people: person, projects: project, obligations: obligation }))
      yield [alone(`${size} city: ${name}`, (await db.select({ n: count() }).from(table))[0]?.n ?? 0, '')];
    yield* asked(db, await groundOf(db));
    yield await rebuild(db);
  } finally {
    close();
    drop();
  }
}
