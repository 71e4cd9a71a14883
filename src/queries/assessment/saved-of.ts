import { eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { answer } from '#db/schema/index.ts';
import { lastSaves, type Receipt } from '#domain/assessment/save.ts';

/** What counts of an attempt: the last save of each item, whichever tab or device it came from. */
export const savedOf = async (db: Reader, attemptId: string): Promise<Map<string, Receipt>> =>
  lastSaves(await db.select().from(answer).where(eq(answer.attemptId, attemptId)));
