import { eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { pack, packChapter } from '#db/schema/index.ts';
import { actorRef } from '#domain/audit/fact.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import type { NotFound } from '#domain/refusals.ts';
import { type PackRefusal, packFormats } from '#domain/reporting/pack/pack.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { keptFiles } from '#ports/kept-files.ts';
import { record } from '../record.ts';
import { type PackRow, packFor } from './pack-to-change.ts';
import { fileNameOf } from './take-step.ts';

/** Takes the files and the content of a pack away for good. Its number, its digest and the digests of its files stay, so that a copy can still be told. */
export const removePack = async (
  db: Database,
  { code, institutionId }: PackRow,
  { actor, now }: { actor: Actor; now: Date },
): Promise<void> => {
  await db.transaction(async (tx) => {
    await tx
      .update(pack)
      .set({ content: null, jws: null, deletedAt: now, deletedBy: actorRef(actor) })
      .where(eq(pack.code, code));
    await tx.delete(packChapter).where(eq(packChapter.code, code));
    await record(tx, actor, now, [{ type: 'reporting.pack_deleted', about: null, institutionId, data: { code } }]);
  });
  for (const format of packFormats) await keptFiles('packs').remove(fileNameOf(code, format));
};

/** Deletes a pack before its time, for whoever may make one. */
export const deletePack = async (
  db: Database,
  { code }: { code: string },
  { actor, now }: { actor: Actor; now: Date },
): Promise<Outcome<string, Forbidden | NotFound | PackRefusal>> => {
  const found = await packFor(db, code, { actor, permission: 'packs.make' });
  if (!found.ok) return found;
  if (found.value.deletedAt !== null) return refused({ code: 'packs.deleted_already' });
  await removePack(db, found.value, { actor, now });
  return granted(found.value.code);
};
