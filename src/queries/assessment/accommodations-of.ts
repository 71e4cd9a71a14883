import { and, desc, eq, isNull } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { accommodation } from '#db/schema/index.ts';
import { accommodationOn } from '#domain/assessment/accommodation.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';

/** What was granted to somebody and not taken back, the latest first. The reader has been let in by whoever asks. */
export const accommodationsOf = (db: Reader, personId: string): Promise<(typeof accommodation.$inferSelect)[]> =>
  db
    .select()
    .from(accommodation)
    .where(and(eq(accommodation.personId, personId), isNull(accommodation.withdrawnAt)))
    .orderBy(desc(accommodation.grantedAt));

/** What somebody is examined with on `day`. */
export const accommodationFor = async (db: Reader, personId: string, day: PlainDate) =>
  accommodationOn(await accommodationsOf(db, personId), day);
