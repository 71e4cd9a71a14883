import type { Tx } from '#db/client.ts';
import { formerEntry } from '#db/schema/index.ts';
import { type FormerKind, formerOf } from '#domain/audit/former.ts';

/** Keeps what stood of an entry inside the transaction that changes it, so that it can be said later what was known until now. */
export const keepFormer = async (
  tx: Tx,
  { kind, entryId, now }: { kind: FormerKind; entryId: string; now: Date },
  { before, after }: { before: object; after: object },
): Promise<void> => {
  const was = formerOf(kind, { ...before }, { ...after });
  if (was) await tx.insert(formerEntry).values({ kind, entryId, until: now, was });
};
