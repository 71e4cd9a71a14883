import type { Reader } from '#db/client.ts';
import { requirementStatus } from '#db/schema/index.ts';

/** Whether standings were ever worked out here. A database from before they were kept has none. */
export const haveStatuses = async (db: Reader): Promise<boolean> =>
  (await db.select({ personId: requirementStatus.personId }).from(requirementStatus).limit(1)).length > 0;
