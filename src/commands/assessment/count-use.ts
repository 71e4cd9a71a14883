import { sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { itemUse } from '#db/schema/index.ts';
import type { Paper } from '#domain/assessment/attempt.ts';

/** Counts the items of a drawn paper as drawn once more. A step of other acts. */
export const countServed = async (tx: Tx, examSlug: string, { questions }: Paper): Promise<void> => {
  const rows = questions.map(({ itemId }) => ({ examSlug, itemId, served: 1, timed: 0, totalMs: 0 }));
  if (rows.length === 0) return;
  await tx
    .insert(itemUse)
    .values(rows)
    .onConflictDoUpdate({ target: [itemUse.examSlug, itemUse.itemId], set: { served: sql`${itemUse.served} + 1` } });
};

// One who left the page open over lunch says nothing about the item.
const longest = 15 * 60_000;

/** Counts how long the answered items of a scored paper took. A step of other acts. */
export const countTimes = async (tx: Tx, examSlug: string, taken: ReadonlyMap<string, number>): Promise<void> => {
  const rows = [...taken]
    .filter(([, ms]) => ms <= longest)
    .map(([itemId, ms]) => ({ examSlug, itemId, served: 0, timed: 1, totalMs: Math.round(ms) }));
  if (rows.length === 0) return;
  await tx
    .insert(itemUse)
    .values(rows)
    .onConflictDoUpdate({
      target: [itemUse.examSlug, itemUse.itemId],
      set: { timed: sql`${itemUse.timed} + 1`, totalMs: sql`${itemUse.totalMs} + excluded.total_ms` },
    });
};
