import { eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { pack } from '#db/schema/index.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import type { NotFound } from '#domain/refusals.ts';
import type { PackRefusal } from '#domain/reporting/pack/pack.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { packFor } from './pack-to-change.ts';

/** Lets a pack that failed be tried again, from the step at which it failed. */
export const makeAgain = async (
  db: Database,
  { code }: { code: string },
  { actor }: { actor: Actor; now: Date },
): Promise<Outcome<string, Forbidden | NotFound | PackRefusal>> => {
  const found = await packFor(db, code, { actor, permission: 'packs.make' });
  if (!found.ok) return found;
  if (found.value.failedAt === null || found.value.deletedAt !== null) return refused({ code: 'packs.not_failed' });
  await db.update(pack).set({ failedAt: null, tries: 0 }).where(eq(pack.code, found.value.code));
  return granted(found.value.code);
};
