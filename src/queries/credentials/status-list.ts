import { count, desc, eq, sql } from 'drizzle-orm';
import { union } from 'drizzle-orm/sqlite-core';
import type { Reader } from '#db/client.ts';
import { certification, certificationEvent, credential, recordOfLearning } from '#db/schema/index.ts';

/** The places of a list whose credentials were revoked or corrected; undefined where there is no such list. */
export const endedPlaces = async (db: Reader, list: number): Promise<number[] | undefined> => {
  const [used] = await db.select({ n: count() }).from(credential).where(eq(credential.list, list));
  if (!used || used.n === 0) return undefined;
  const records = db
    .select({ place: credential.place })
    .from(credential)
    .innerJoin(recordOfLearning, eq(recordOfLearning.serial, credential.serial))
    .where(
      sql`${credential.list} = ${list} and (${recordOfLearning.revokedAt} is not null or ${recordOfLearning.supersededBy} is not null)`,
    );
  const certificates = db
    .select({ place: credential.place })
    .from(credential)
    .innerJoin(certification, eq(certification.serial, credential.serial))
    .innerJoin(certificationEvent, eq(certificationEvent.certificationId, certification.id))
    .where(sql`${credential.list} = ${list} and ${certificationEvent.kind} in ('revoked', 'superseded')`);
  return (await union(records, certificates)).map(({ place }) => place);
};

/** The list begun last, and its places that are taken. */
export const placesTaken = async (db: Reader): Promise<{ list: number; taken: Set<number> }> => {
  const [last] = await db.select({ list: credential.list }).from(credential).orderBy(desc(credential.list)).limit(1);
  const list = last?.list ?? 1;
  const rows = await db.select({ place: credential.place }).from(credential).where(eq(credential.list, list));
  return { list, taken: new Set(rows.map(({ place }) => place)) };
};
