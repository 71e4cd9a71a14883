import { sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';

/** Whether the database answers at all. */
export const isReachable = async (db: Reader): Promise<boolean> => {
  try {
    await db.run(sql`select 1`);
    return true;
  } catch {
    return false;
  }
};
