import { or } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { personMerge } from '#db/schema/index.ts';
import type { Merge } from '#domain/people/merged-then.ts';
import { among } from '../shared/among.ts';

/** Every merge, undone ones too, by which any of these people’s records and others were ever one; over however many steps. */
export const mergesAround = async (db: Reader, personIds: readonly string[]): Promise<Merge[]> => {
  const [found, seen] = [new Map<string, Merge>(), new Set<string>()];
  let next = [...personIds];
  while (next.length > 0) {
    for (const id of next) seen.add(id);
    const rows = await db
      .select()
      .from(personMerge)
      .where(or(among(personMerge.keptId, next), among(personMerge.goneId, next)));
    for (const row of rows) found.set(row.id, row);
    next = rows.flatMap(({ keptId, goneId }) => [keptId, goneId]).filter((id) => !seen.has(id));
  }
  return [...found.values()];
};
