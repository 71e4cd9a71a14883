import { and, asc, eq, inArray, isNull, notExists, type SQL, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { certification, certificationEvent, credential, person, recordOfLearning } from '#db/schema/index.ts';
import { recordedCredential } from '#domain/credentials/issued.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { certificateRows, type Holding, recordRows, withEvents } from './issued-credential.ts';

/** How far somebody has looked: up to the row of each table, in the order in which they were written. Everything before is signed or will never be. */
export type Looked = { records: number; certificates: number };
export const lookedAtNothing: Looked = { records: 0, certificates: 0 };

/** Rows looked at by one statement. */
const rowsAtOnce = 10_000;

type Table = typeof recordOfLearning | typeof certification;
const rowOf = (table: Table): SQL<number> => sql<number>`${table}.rowid`;
const lastRow = async (db: Reader, table: Table): Promise<number> =>
  (await db.select({ last: sql<number>`coalesce(max(${rowOf(table)}), 0)` }).from(table))[0]?.last ?? 0;

/** Rows of a table after `after` that have no signed form, and no more than `rowsAtOnce` further on. */
const unsignedIn = (db: Reader, table: Table, after: number) =>
  and(
    sql`${rowOf(table)} > ${after}`,
    sql`${rowOf(table)} <= ${after + rowsAtOnce}`,
    notExists(db.select({ one: sql`1` }).from(credential).where(eq(credential.serial, table.serial))),
    isNull(person.erasedAt),
  );

/**
 * What stands and has no signed form yet, the oldest first, at most so many; certificates after records. `looked` says how far it looked, so that
 * the next call need not look there again: of a city's million credentials all but the newest are signed.
 */
export const unsignedCredentials = async (
  db: Reader,
  { looked, atMost, today }: { looked: Looked; atMost: number; today: PlainDate },
): Promise<{ holdings: Holding[]; looked: Looked }> => {
  const lastRecord = await lastRow(db, recordOfLearning);
  for (let after = looked.records; after < lastRecord; after += rowsAtOnce) {
    const rows = await recordRows(db)
      .where(and(unsignedIn(db, recordOfLearning, after), isNull(recordOfLearning.revokedAt), isNull(recordOfLearning.supersededBy)))
      .orderBy(asc(rowOf(recordOfLearning)))
      .limit(atMost);
    const holdings = rows.map((row) => ({ personId: row.personId, ...recordedCredential(row) }));
    if (rows.length > 0) return { holdings, looked: { ...looked, records: after } };
  }
  const lastCertificate = await lastRow(db, certification);
  for (let after = looked.certificates; after < lastCertificate; after += rowsAtOnce) {
    const ended = db
      .select({ one: sql`1` })
      .from(certificationEvent)
      .where(and(eq(certificationEvent.certificationId, certification.id), inArray(certificationEvent.kind, ['revoked', 'superseded'])));
    const rows = await certificateRows(db)
      .where(and(unsignedIn(db, certification, after), notExists(ended)))
      .orderBy(asc(rowOf(certification)))
      .limit(atMost);
    if (rows.length > 0) return { holdings: await withEvents(db, rows, today), looked: { records: lastRecord, certificates: after } };
  }
  return { holdings: [], looked: { records: lastRecord, certificates: lastCertificate } };
};
