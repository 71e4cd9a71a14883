import { and, asc, eq, gt } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { formerEntry } from '#db/schema/index.ts';
import { beforeChanges, type FormerKind } from '#domain/audit/former.ts';
import { among } from '../shared/among.ts';

/** Says of a row of these entries how it stood at an instant. Changes from before they were kept are not known: then it stands as it does now. */
export const asItStood = async (
  db: Reader,
  kind: FormerKind,
  { ids, knownAt }: { ids: readonly string[]; knownAt: Date },
): Promise<<R extends { id: string }>(row: R) => R> => {
  const rows = await db
    .select({ entryId: formerEntry.entryId, was: formerEntry.was })
    .from(formerEntry)
    .where(and(eq(formerEntry.kind, kind), among(formerEntry.entryId, ids), gt(formerEntry.until, knownAt)))
    .orderBy(asc(formerEntry.id));
  const later = Map.groupBy(rows, ({ entryId }) => entryId);
  return (row) => {
    const changes = later.get(row.id);
    return changes
      ? beforeChanges(
          row,
          changes.map(({ was }) => was),
        )
      : row;
  };
};
