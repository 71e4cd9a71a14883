import { and, eq, isNotNull } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { attempt } from '#db/schema/index.ts';
import { actFrom } from '#domain/assessment/statistics/signals.ts';

/**
 * What share of first attempts at an edition would fail by these values, each paper by its own cut. Null with fewer than fifty of them, or where a
 * paper asked something that has no value.
 */
export const failShare = async (db: Reader, editionId: string, values: ReadonlyMap<string, number>): Promise<number | null> => {
  const closed = await db
    .select({ personId: attempt.personId, paper: attempt.paper, points: attempt.points })
    .from(attempt)
    .where(and(eq(attempt.editionId, editionId), isNotNull(attempt.result)))
    .orderBy(attempt.startedAt, attempt.id);
  const first = [...new Map([...closed].reverse().map((one) => [one.personId, one])).values()];
  if (first.length < actFrom) return null;
  let failed = 0;
  for (const { paper, points } of first) {
    const worth = paper.questions.map(({ itemId }) => values.get(itemId));
    if (worth.some((value) => value === undefined)) return null;
    const cut = worth.reduce<number>((sum, value) => sum + (value ?? 0), 0);
    if ((points ?? 0) < cut - 1e-9) failed += 1;
  }
  return failed / first.length;
};
