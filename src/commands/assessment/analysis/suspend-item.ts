import { eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { itemSuspension } from '#db/schema/index.ts';
import { record } from '../../record.ts';

type Given = { exam: string; itemId: string; itemVersion: string; n: number; rpb: number };

/** Suspends a version of a question that works against those who know more, once and for good. Returns whether it was suspended just now. */
export const suspendItem = (db: Database, { exam, itemId, itemVersion, n, rpb }: Given, now: Date): Promise<boolean> =>
  db.transaction(async (tx) => {
    if (await tx.$count(itemSuspension, eq(itemSuspension.itemVersion, itemVersion))) return false;
    await tx.insert(itemSuspension).values({ itemVersion, examSlug: exam, itemId, n, rpb, suspendedAt: now });
    await record(tx, { kind: 'system' }, now, [
      { type: 'assessment.item_suspended', about: null, institutionId: null, data: { exam, itemId, n, rpb } },
    ]);
    return true;
  });
