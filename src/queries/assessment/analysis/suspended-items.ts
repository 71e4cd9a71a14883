import { eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { itemSuspension } from '#db/schema/index.ts';

/** The versions of questions of an exam that are drawn no longer. */
export const suspendedVersions = async (db: Reader, exam: string): Promise<ReadonlySet<string>> =>
  new Set(
    (await db.select({ version: itemSuspension.itemVersion }).from(itemSuspension).where(eq(itemSuspension.examSlug, exam))).map(
      ({ version }) => version,
    ),
  );
