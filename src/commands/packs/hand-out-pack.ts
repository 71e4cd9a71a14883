import type { Database } from '#db/client.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import type { NotFound } from '#domain/refusals.ts';
import { type PackFormat, type PackRefusal, packStateOf } from '#domain/reporting/pack/pack.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { keptFiles } from '#ports/kept-files.ts';
import { record } from '../record.ts';
import { packFor } from './pack-to-change.ts';
import { fileNameOf } from './take-step.ts';

export type HandedOut = { code: string; bytes: Uint8Array<ArrayBuffer> };

/** One form of a pack, for whoever may read it. Each time somebody takes one it is written in the log, before it is handed out. */
export const handOutPack = async (
  db: Database,
  { code, format }: { code: string; format: PackFormat },
  { actor, now }: { actor: Actor; now: Date },
): Promise<Outcome<HandedOut, Forbidden | NotFound | PackRefusal>> => {
  const found = await packFor(db, code, { actor, permission: 'packs.read' });
  if (!found.ok) return found;
  const one = found.value;
  const state = packStateOf(one);
  if (state === 'deleted') return refused({ code: 'packs.deleted_already' });
  if (state !== 'ready') return refused({ code: 'packs.not_ready' });
  const bytes = await keptFiles('packs').read(fileNameOf(one.code, format));
  if (!bytes) return refused({ code: 'shared.not_found' });
  await db.transaction((tx) =>
    record(tx, actor, now, [
      { type: 'reporting.pack_downloaded', about: null, institutionId: one.institutionId, data: { code: one.code, format } },
    ]),
  );
  return granted({ code: one.code, bytes });
};
