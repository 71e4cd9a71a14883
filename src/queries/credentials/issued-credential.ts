import { and, asc, eq, getTableColumns, inArray, isNull, notExists, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { certification, certificationEvent, completion, credential, person, recordOfLearning } from '#db/schema/index.ts';
import type { IssuedCredential } from '#domain/credentials/check.ts';
import { certifiedCredential, recordedCredential } from '#domain/credentials/issued.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';

export type Holding = IssuedCredential & { personId: string };

const recordRows = (db: Reader) =>
  db
    .select({ ...getTableColumns(recordOfLearning), isDemo: person.isDemo, course: completion.course })
    .from(recordOfLearning)
    .innerJoin(person, eq(person.id, recordOfLearning.personId))
    .innerJoin(completion, eq(completion.id, recordOfLearning.completionId));

const certificateRows = (db: Reader) =>
  db
    .select({ ...getTableColumns(certification), isDemo: person.isDemo })
    .from(certification)
    .innerJoin(person, eq(person.id, certification.personId));
type CertificateRow = Awaited<ReturnType<typeof certificateRows>>[number];

const withEvents = async (db: Reader, rows: readonly CertificateRow[], today: PlainDate): Promise<Holding[]> => {
  if (rows.length === 0) return [];
  const events = await db
    .select()
    .from(certificationEvent)
    .where(
      inArray(
        certificationEvent.certificationId,
        rows.map(({ id }) => id),
      ),
    )
    .orderBy(asc(certificationEvent.statedAt), asc(certificationEvent.id));
  return rows.map((row) => ({
    personId: row.personId,
    ...certifiedCredential(
      row,
      events.filter(({ certificationId }) => certificationId === row.id),
      today,
    ),
  }));
};

/** What was issued under a serial in proper form, a record of learning or a certificate, as it stands on a day. */
export const issuedCredential = async (db: Reader, serial: string, today: PlainDate): Promise<Holding | undefined> => {
  const [row] = await recordRows(db).where(eq(recordOfLearning.serial, serial));
  if (row) return { personId: row.personId, ...recordedCredential(row) };
  const [found] = await withEvents(db, await certificateRows(db).where(eq(certification.serial, serial)), today);
  return found;
};

/** What stands and has no signed form yet, the oldest first; certificates after records. */
export const unsignedCredentials = async (db: Reader, atMost: number, today: PlainDate): Promise<Holding[]> => {
  const signed = (serial: typeof recordOfLearning.serial | typeof certification.serial) =>
    db.select({ one: sql`1` }).from(credential).where(eq(credential.serial, serial));
  const records = await recordRows(db)
    .where(
      and(
        isNull(recordOfLearning.revokedAt),
        isNull(recordOfLearning.supersededBy),
        notExists(signed(recordOfLearning.serial)),
        isNull(person.erasedAt),
      ),
    )
    .orderBy(asc(recordOfLearning.issuedAt), asc(recordOfLearning.serial))
    .limit(atMost);
  if (records.length > 0) return records.map((row) => ({ personId: row.personId, ...recordedCredential(row) }));
  const ended = db
    .select({ one: sql`1` })
    .from(certificationEvent)
    .where(and(eq(certificationEvent.certificationId, certification.id), inArray(certificationEvent.kind, ['revoked', 'superseded'])));
  const certificates = await certificateRows(db)
    .where(and(notExists(signed(certification.serial)), notExists(ended), isNull(person.erasedAt)))
    .orderBy(asc(certification.issuedAt), asc(certification.serial))
    .limit(atMost);
  return withEvents(db, certificates, today);
};
