import { and, gt, isNull, lte, or } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { recordOfLearning } from '#db/schema/index.ts';
import { among } from '../shared/among.ts';

/** The serials of the records of learning that stood for these completions at an instant, before any later correction. */
export const serialsThen = async (db: Reader, completionIds: readonly string[], knownAt: Date): Promise<Map<string, string>> => {
  const { completionId, serial, issuedAt, supersededAt, supersededBy } = recordOfLearning;
  const rows = await db
    .select({ completionId, serial })
    .from(recordOfLearning)
    .where(and(among(completionId, completionIds), lte(issuedAt, knownAt), or(isNull(supersededBy), gt(supersededAt, knownAt))));
  return new Map(rows.map((row) => [row.completionId, row.serial]));
};
