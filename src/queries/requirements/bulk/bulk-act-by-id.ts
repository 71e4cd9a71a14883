import { count, desc, eq, inArray } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { bulkAct, bulkPerson } from '#db/schema/index.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { withinFor } from '../../people/within.ts';

export type BulkActRow = typeof bulkAct.$inferSelect;

export const bulkActById = async (db: Reader, id: string): Promise<BulkActRow | undefined> =>
  (await db.select().from(bulkAct).where(eq(bulkAct.id, id)))[0];

/** What was done for many lately, at the institutions whose log one may read as a whole; newest first, with how many it was done for. */
export const bulkActsOf = async (db: Reader, actor: Actor, institutionId: string, limit = 20) => {
  const sees = (await withinFor(db, actor, 'log.read')).some(({ institution }) => institution.id === institutionId);
  if (!sees) return [];
  const acts = await db
    .select()
    .from(bulkAct)
    .where(eq(bulkAct.institutionId, institutionId))
    .orderBy(desc(bulkAct.createdAt))
    .limit(limit);
  const counts = await db
    .select({ bulkId: bulkPerson.bulkId, state: bulkPerson.state, n: count() })
    .from(bulkPerson)
    .where(
      inArray(
        bulkPerson.bulkId,
        acts.map(({ id }) => id),
      ),
    )
    .groupBy(bulkPerson.bulkId, bulkPerson.state);
  return acts.map((one) => ({
    ...one,
    people: counts.filter(({ bulkId, state }) => bulkId === one.id && state !== 'passed-over').reduce((sum, { n }) => sum + n, 0),
  }));
};
