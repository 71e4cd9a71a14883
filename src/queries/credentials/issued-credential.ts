import { asc, eq, getTableColumns, inArray } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { certification, certificationEvent, completion, person, recordOfLearning } from '#db/schema/index.ts';
import type { IssuedCredential } from '#domain/credentials/check.ts';
import { certifiedCredential, recordedCredential } from '#domain/credentials/issued.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';

export type Holding = IssuedCredential & { personId: string };

/** Records of learning with what their signed form says beside. */
export const recordRows = (db: Reader) =>
  db
    .select({ ...getTableColumns(recordOfLearning), isDemo: person.isDemo, course: completion.course })
    .from(recordOfLearning)
    .innerJoin(person, eq(person.id, recordOfLearning.personId))
    .innerJoin(completion, eq(completion.id, recordOfLearning.completionId));

/** Certificates, the same. */
export const certificateRows = (db: Reader) =>
  db
    .select({ ...getTableColumns(certification), isDemo: person.isDemo })
    .from(certification)
    .innerJoin(person, eq(person.id, certification.personId));
type CertificateRow = Awaited<ReturnType<typeof certificateRows>>[number];

/** Certificates as holdings, by what has become of each until a day. */
export const withEvents = async (db: Reader, rows: readonly CertificateRow[], today: PlainDate): Promise<Holding[]> => {
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
