import { eq, sql } from 'drizzle-orm';
import { type Opened, openDatabase } from '../../db/client.ts';
import { migrateDatabase } from '../../db/migrate.ts';
import { edition } from '../../db/schema/index.ts';
import { rebuildStatuses } from '../../src/commands/requirements/rebuild-statuses.ts';
import { publishedPolicies } from '../../src/queries/content/editions.ts';
import { bulkInto } from './bulk.ts';
import { dice } from './dice.ts';
import { type Edition, grant, learn } from './learning.ts';
import { oblige } from './obligations.ts';
import { settle } from './people.ts';
import { layPlaces } from './places.ts';
import { beginProjects } from './projects.ts';
import { publishCity } from './requirements.ts';
import { now, type Size, sizes } from './sizes.ts';

const opening = async <T>(file: string, act: (opened: Opened) => Promise<T>): Promise<T> => {
  const opened = openDatabase(`file:${file}`);
  try {
    const done = await act(opened);
    // Whoever copies the file copies no log beside it.
    await opened.db.all(sql`pragma wal_checkpoint(truncate)`);
    return done;
  } finally {
    opened.close();
  }
};

/**
 * Builds a city in a new file: the same for the same seed. Whatever the domain decides (what people owe, what settled it) is asked of the
 * domain, so that there is nothing left to advance; standings are worked out last, by the command that always does it.
 */
export const buildCity = async (file: string, { size, seed }: { size: Size; seed: number }): Promise<void> => {
  const chance = dice(seed);
  const { policies, editions } = await opening(file, async (opened) => {
    await migrateDatabase(opened);
    await publishCity(opened.db, new Date('2014-01-01T00:00:00Z'));
    const taught: Edition[] = await opened.db
      .select({ id: edition.id, slug: edition.slug })
      .from(edition)
      .where(eq(edition.kind, 'course'));
    return { policies: await publishedPolicies(opened.db), editions: taught };
  });

  const bulk = bulkInto(file);
  const places = layPlaces(bulk, chance);
  const citizens = Array.from({ length: sizes[size].people }, (_, n) => settle(bulk, places, n + 1, chance));
  const onProjects = beginProjects(bulk, citizens, sizes[size].projects, chance);
  for (const citizen of citizens) {
    const places = onProjects.get(citizen.id) ?? [];
    const completions = learn(bulk, citizen, places, editions, chance);
    oblige({ bulk, policies, dice: chance }, citizen.id, {
      occasions: [...citizen.joined, ...places],
      obligations: [],
      evidence: [],
      courses: [],
      completions,
      revoked: completions.filter(({ revokedAt }) => revokedAt !== null).map(({ id }) => id),
      recorded: completions.map(({ id }) => id),
      granted: grant(bulk, citizen, chance),
    });
  }
  bulk.finish();
  await opening(file, ({ db }) => rebuildStatuses(db, now));
};
