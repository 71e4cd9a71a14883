import { and, eq, gt } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { itemUse } from '#db/schema/index.ts';
import { newestEdition } from '../content/editions.ts';

/** Whether an exam asks this item, or has asked it. */
export const wasAsked = async (db: Reader, exam: string, itemId: string): Promise<boolean> => {
  const edition = await newestEdition(db, 'exam', exam);
  if (edition?.snapshot.items.some(({ id }) => id === itemId)) return true;
  const [used] = await db
    .select({ served: itemUse.served })
    .from(itemUse)
    .where(and(eq(itemUse.examSlug, exam), eq(itemUse.itemId, itemId), gt(itemUse.served, 0)));
  return used !== undefined;
};
