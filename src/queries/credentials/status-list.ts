import { and, count, desc, eq, isNotNull, or } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { credential, recordOfLearning } from '#db/schema/index.ts';

/** The places of a list whose credentials no longer stand; undefined where there is no such list. */
export const endedPlaces = async (db: Reader, list: number): Promise<number[] | undefined> => {
  const [used] = await db.select({ n: count() }).from(credential).where(eq(credential.list, list));
  if (!used || used.n === 0) return undefined;
  const rows = await db
    .select({ place: credential.place })
    .from(credential)
    .innerJoin(recordOfLearning, eq(recordOfLearning.serial, credential.serial))
    .where(and(eq(credential.list, list), or(isNotNull(recordOfLearning.revokedAt), isNotNull(recordOfLearning.supersededBy))));
  return rows.map(({ place }) => place);
};

/** The list begun last, and its places that are taken. */
export const placesTaken = async (db: Reader): Promise<{ list: number; taken: Set<number> }> => {
  const [last] = await db.select({ list: credential.list }).from(credential).orderBy(desc(credential.list)).limit(1);
  const list = last?.list ?? 1;
  const rows = await db.select({ place: credential.place }).from(credential).where(eq(credential.list, list));
  return { list, taken: new Set(rows.map(({ place }) => place)) };
};
