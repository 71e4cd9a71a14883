import { fileURLToPath } from 'node:url';
import { publishTracks } from '#commands/certification/publish-tracks.ts';
import { publishEditions } from '#commands/content/publish-editions.ts';
import { advanceEverybody } from '#commands/requirements/advance-everybody.ts';
import { rebuildStatuses } from '#commands/requirements/rebuild-statuses.ts';
import type { Database } from '#db/client.ts';
import { readLibrary } from '#domain/content/library.ts';
import { env } from '#env';
import { readContentFiles } from '#ports/content-files.ts';
import { haveStatuses } from '#queries/requirements/have-statuses.ts';
import { type SignIn, seedDemo } from './seed-demo.ts';

/** Publishes the editions that changed, works out anew what follows from them, and, on an empty database, seeds the labelled demonstration. Returns the demo sign-ins, if any. */
export const prepareDatabase = async (db: Database, now: Date): Promise<SignIn[]> => {
  const { library } = readLibrary(readContentFiles(fileURLToPath(new URL('../../content', import.meta.url))));
  const published = await publishEditions(db, library, now);
  await publishTracks(db, library, now);
  if (published.length > 0) await advanceEverybody(db, now);
  else if (!(await haveStatuses(db))) await rebuildStatuses(db, now);
  return env.DEMO === 'on' ? seedDemo(db, now) : [];
};
