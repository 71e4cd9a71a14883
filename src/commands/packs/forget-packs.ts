import { and, isNull, lt } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { pack } from '#db/schema/index.ts';
import { packKeptDays } from '#domain/reporting/pack/pack.ts';
import { removePack } from './delete-pack.ts';

/** Deletes the packs that have been kept for their time. */
export const forgetPacks = async (db: Database, now: Date): Promise<void> => {
  const long = new Date(now.getTime() - packKeptDays * 86_400_000);
  const old = await db
    .select()
    .from(pack)
    .where(and(isNull(pack.deletedAt), lt(pack.orderedAt, long)));
  for (const one of old) await removePack(db, one, { actor: { kind: 'system' }, now });
};
