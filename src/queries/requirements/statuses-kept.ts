import { getTableColumns } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { requirementStatus } from '#db/schema/index.ts';
import { among } from '../shared/among.ts';
import { packed } from '../shared/packed.ts';

export type Status = typeof requirementStatus.$inferSelect;

/** What the list of standings says of these people. */
export const statusesKept = async (db: Reader, personIds: readonly string[]): Promise<Map<string, Status[]>> => {
  const people = await db
    .select({ personId: requirementStatus.personId, rows: packed(getTableColumns(requirementStatus)) })
    .from(requirementStatus)
    .where(among(requirementStatus.personId, personIds))
    .groupBy(requirementStatus.personId);
  return new Map(people.map(({ personId, rows }) => [personId, rows]));
};
