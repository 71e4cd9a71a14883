import { and, asc, eq, getTableColumns, isNull, notExists, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { completion, credential, person, recordOfLearning } from '#db/schema/index.ts';
import type { CredentialStanding, IssuedCredential } from '#domain/credentials/check.ts';
import type { CredentialSource } from '#domain/credentials/source.ts';
import { dayOf } from '#domain/shared/plain-date.ts';

export type Holding = IssuedCredential & { personId: string };

const recordRows = (db: Reader) =>
  db
    .select({ ...getTableColumns(recordOfLearning), isDemo: person.isDemo, course: completion.course })
    .from(recordOfLearning)
    .innerJoin(person, eq(person.id, recordOfLearning.personId))
    .innerJoin(completion, eq(completion.id, recordOfLearning.completionId));
type RecordRow = Awaited<ReturnType<typeof recordRows>>[number];

const sourceOf = (row: RecordRow): CredentialSource => ({
  kind: 'record',
  serial: row.serial,
  holderName: row.holderName,
  isDemo: row.isDemo,
  title: { 'zh-CN': row.courseTitleZh, en: row.courseTitleEn },
  about: `courses/${row.course}`,
  code: row.courseCode,
  version: row.courseVersion,
  minutes: row.minutes,
  awardedOn: row.completedOn,
  issuedAt: row.issuedAt,
  validFrom: null,
  validUntil: null,
});

const standingOf = ({ supersededBy, supersededAt, revokedAt, revokedReason }: RecordRow): CredentialStanding => {
  if (supersededBy !== null && supersededAt !== null) return { state: 'superseded', by: supersededBy, on: dayOf(supersededAt) };
  if (revokedAt !== null && revokedReason !== null) return { state: 'revoked', on: dayOf(revokedAt), reason: revokedReason };
  return { state: 'stands' };
};

const holdingOf = (row: RecordRow): Holding => ({
  personId: row.personId,
  source: sourceOf(row),
  holdsUntil: null,
  standing: standingOf(row),
});

/** What was issued under a serial in proper form. */
export const issuedCredential = async (db: Reader, serial: string): Promise<Holding | undefined> => {
  const [row] = await recordRows(db).where(eq(recordOfLearning.serial, serial));
  return row && holdingOf(row);
};

/** What stands and has no signed form yet, the oldest first. */
export const unsignedCredentials = async (db: Reader, atMost: number): Promise<Holding[]> => {
  const signed = db.select({ one: sql`1` }).from(credential).where(eq(credential.serial, recordOfLearning.serial));
  const rows = await recordRows(db)
    .where(and(isNull(recordOfLearning.revokedAt), isNull(recordOfLearning.supersededBy), notExists(signed), isNull(person.erasedAt)))
    .orderBy(asc(recordOfLearning.issuedAt), asc(recordOfLearning.serial))
    .limit(atMost);
  return rows.map(holdingOf);
};
