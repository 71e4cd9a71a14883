import { createHmac } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { type poolApplicant, recordOfLearning, signingSecret } from '#db/schema/index.ts';
import { representativesCourse } from '#domain/participation/pool.ts';
import { type PoolStanding, type RecordHeld, standingInPool } from '#domain/participation/pool-standing.ts';

/** What the secret is for by which records are marked in the pool. */
export const poolMarks = 'pool-records';

/** What is kept of a serial in the pool: without the secret it cannot be told from any other, and is no serial to verify. */
export const markOfRecord = (secret: string, serial: string): string => createHmac('sha256', secret).update(serial).digest('base64url');

type Entry = Pick<typeof poolApplicant.$inferSelect, 'id' | 'trainedOn' | 'recordMark'>;

/** How each of these stands in the pool at this instant, by their ids. */
export const poolStandings = async (db: Reader, entries: readonly Entry[], now: Date): Promise<Map<string, PoolStanding>> => {
  const holderOf = new Map<string, string>();
  const heldBy = new Map<string, RecordHeld[]>();
  if (entries.some(({ recordMark }) => recordMark !== null)) {
    const [secret] = await db.select().from(signingSecret).where(eq(signingSecret.purpose, poolMarks));
    const records = await db
      .select({
        serial: recordOfLearning.serial,
        personId: recordOfLearning.personId,
        issuedAt: recordOfLearning.issuedAt,
        supersededAt: recordOfLearning.supersededAt,
        revokedAt: recordOfLearning.revokedAt,
      })
      .from(recordOfLearning)
      .where(eq(recordOfLearning.courseCode, representativesCourse));
    for (const { serial, personId, ...held } of secret ? records : []) {
      holderOf.set(markOfRecord(secret?.value ?? '', serial), personId);
      heldBy.set(personId, [...(heldBy.get(personId) ?? []), held]);
    }
  }
  return new Map(
    entries.map(({ id, trainedOn, recordMark }) => {
      const holder = recordMark === null ? undefined : holderOf.get(recordMark);
      return [id, standingInPool({ trainedOn, hasMark: recordMark !== null }, (holder && heldBy.get(holder)) || [], now)];
    }),
  );
};
