import { and, eq, isNotNull } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { itemVoid } from '#db/schema/index.ts';

/** The items that were taken out of an exam: everybody who was asked one has full credit for it. */
export const voidedItems = async (db: Reader, exam: string): Promise<ReadonlySet<string>> =>
  new Set(
    (
      await db
        .select({ itemId: itemVoid.itemId })
        .from(itemVoid)
        .where(and(eq(itemVoid.examSlug, exam), isNotNull(itemVoid.confirmedAt)))
    ).map(({ itemId }) => itemId),
  );
