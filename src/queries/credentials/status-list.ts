import { asc, count, desc, eq, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { certification, certificationEvent, credential, recordOfLearning } from '#db/schema/index.ts';
import { type Aftermath, revokedOn, supersededOn, suspensionsOf } from '#domain/certification/period.ts';
import type { StatusPurpose } from '#domain/credentials/open-badge.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { spanCovers } from '#domain/shared/span.ts';

/** The certificates of a list to which something happened, by their places. */
const aftermaths = async (db: Reader, list: number): Promise<Map<number, Aftermath>> => {
  const rows = await db
    .select({
      place: credential.place,
      kind: certificationEvent.kind,
      on: certificationEvent.onDay,
      until: certificationEvent.untilDay,
    })
    .from(credential)
    .innerJoin(certification, eq(certification.serial, credential.serial))
    .innerJoin(certificationEvent, eq(certificationEvent.certificationId, certification.id))
    .where(eq(credential.list, list))
    .orderBy(asc(certificationEvent.statedAt), asc(certificationEvent.id));
  const found = new Map<number, Aftermath>();
  for (const { place, ...event } of rows) found.set(place, { events: [...(found.get(place)?.events ?? []), event] });
  return found;
};

const endedRecords = (db: Reader, list: number) =>
  db
    .select({ place: credential.place })
    .from(credential)
    .innerJoin(recordOfLearning, eq(recordOfLearning.serial, credential.serial))
    .where(
      sql`${credential.list} = ${list} and (${recordOfLearning.revokedAt} is not null or ${recordOfLearning.supersededBy} is not null)`,
    );

/**
 * The places of a list that are set on a day: of what was revoked and not given back, or corrected; or, where it tells of suspensions, of what does
 * not count on that day. Undefined where there is no such list.
 */
export const placesSet = async (
  db: Reader,
  { list, purpose, today }: { list: number; purpose: StatusPurpose; today: PlainDate },
): Promise<number[] | undefined> => {
  const [used] = await db.select({ n: count() }).from(credential).where(eq(credential.list, list));
  if (!used || used.n === 0) return undefined;
  const isSet = (after: Aftermath) =>
    purpose === 'suspension'
      ? suspensionsOf(after).some((span) => spanCovers(span, today))
      : revokedOn(after) !== null || supersededOn(after) !== null;
  const certificates = [...(await aftermaths(db, list))].filter(([, after]) => isSet(after)).map(([place]) => place);
  const records = purpose === 'suspension' ? [] : (await endedRecords(db, list)).map(({ place }) => place);
  return [...records, ...certificates].sort((a, b) => a - b);
};

/** The list begun last, and its places that are taken. */
export const placesTaken = async (db: Reader): Promise<{ list: number; taken: Set<number> }> => {
  const [last] = await db.select({ list: credential.list }).from(credential).orderBy(desc(credential.list)).limit(1);
  const list = last?.list ?? 1;
  const rows = await db.select({ place: credential.place }).from(credential).where(eq(credential.list, list));
  return { list, taken: new Set(rows.map(({ place }) => place)) };
};
