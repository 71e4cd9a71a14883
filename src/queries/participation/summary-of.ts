import { desc, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { consultationSummary } from '#db/schema/index.ts';
import { Summary } from '#domain/participation/summary.ts';

/** What is shown of the votes now, and since when; undefined before there were enough. */
export const summaryOf = async (db: Reader, consultationId: string): Promise<(Summary & { computedAt: Date }) | undefined> => {
  const [row] = await db
    .select()
    .from(consultationSummary)
    .where(eq(consultationSummary.consultationId, consultationId))
    .orderBy(desc(consultationSummary.computedAt))
    .limit(1);
  return row && { ...Summary.parse(row.shown), computedAt: row.computedAt };
};
