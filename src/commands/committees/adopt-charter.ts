import { createHash } from 'node:crypto';
import type { Database } from '#db/client.ts';
import { committeeCharter } from '#db/schema/index.ts';
import { actorRef } from '#domain/audit/fact.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import { charterBytes, type NewCharter } from '#domain/committees/charter.ts';
import type { CommitteeRefusal } from '#domain/committees/seat-faults.ts';
import { fileKindOf } from '#domain/projects/outside/file-kind.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { keptFiles } from '#ports/kept-files.ts';
import { record } from '../record.ts';
import { committeeToKeep } from './committee-to-keep.ts';

type Context = { actor: Actor; now: Date };
type Entered = Promise<Outcome<string, Forbidden | NotFound | CommitteeRefusal>>;
const files = keptFiles('charters');

const enter = (
  db: Database,
  { id, ...given }: NewCharter & { id: string; fileDigest: string | null; fileSize: number | null },
  { actor, now }: Context,
): Entered =>
  db.transaction(async (tx) => {
    const { committeeId, adoptedOn } = given;
    const found = await committeeToKeep(tx, committeeId, actor);
    if (!found.ok) return found;
    if (adoptedOn > dayOf(now)) return refused({ code: 'committees.day_ahead', field: 'adoptedOn' });
    await tx.insert(committeeCharter).values({ id, ...given, recordedAt: now, recordedBy: actorRef(actor) });
    const { institutionId } = found.value;
    await record(tx, actor, now, [
      { type: 'committees.charter_adopted', about: null, institutionId, data: { charterId: id, committeeId, adoptedOn } },
    ]);
    return granted(id);
  });

/** Enters a version of a committee's charter, with its PDF where one is handed in. Earlier versions stay. Returns its id. */
export const adoptCharter = async (
  db: Database,
  { file = null, ...given }: NewCharter & { file?: Uint8Array | null },
  context: Context,
): Entered => {
  const allowed = await committeeToKeep(db, given.committeeId, context.actor);
  if (!allowed.ok) return allowed;
  if (file !== null && file.length > charterBytes)
    return refused({ code: 'committees.charter_too_large', field: 'file', limit: charterBytes / 1024 / 1024 });
  if (file !== null && fileKindOf(file) !== 'pdf') return refused({ code: 'committees.charter_not_pdf', field: 'file' });
  const id = crypto.randomUUID();
  const about = { fileDigest: file && createHash('sha256').update(file).digest('hex'), fileSize: file?.length ?? null };
  if (file !== null) await files.keep(id, file);
  const entered = await enter(db, { id, ...given, ...about }, context).catch(async (error: unknown) => {
    await files.remove(id);
    throw error;
  });
  if (!entered.ok) await files.remove(id);
  return entered;
};
