import { createHash } from 'node:crypto';
import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { eventMaterial, type materialKinds } from '#db/schema/index.ts';
import { actorRef } from '#domain/audit/fact.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import { materialBytes } from '#domain/events/forms.ts';
import type { EventRefusal } from '#domain/events/refusals.ts';
import { fileKindOf } from '#domain/projects/outside/file-kind.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { keptFiles } from '#ports/kept-files.ts';
import { eventById, runsEvent } from '#queries/events/event-by-id.ts';

type Given = { eventId: string; kind: (typeof materialKinds)[number]; title: string; link: string | null; file: Uint8Array | null };
type Context = { actor: Actor; now: Date };
type Refused = Forbidden | NotFound | EventRefusal;

const files = keptFiles('event-files');

/** Adds slides or a reading for those who come, or the scanned sheet of signatures: a file, or where it is found. Returns the event's id. */
export const addMaterial = async (
  db: Database,
  { eventId, kind, title, link, file }: Given,
  { actor, now }: Context,
): Promise<Outcome<string, Refused>> => {
  const event = await eventById(db, eventId);
  if (!event) return refused({ code: 'shared.not_found' });
  if (!(await runsEvent(db, actor, event))) return refused({ code: 'auth.forbidden', permission: 'events.manage' });
  if (file === null && link === null) return refused({ code: 'events.material_needs_something', field: 'link' });
  if (file !== null && file.length > materialBytes)
    return refused({ code: 'events.file_too_large', field: 'file', limit: materialBytes / 1024 / 1024 });
  const fileKind = file === null ? null : fileKindOf(file);
  if (fileKind === undefined) return refused({ code: 'events.file_kind', field: 'file' });

  const id = crypto.randomUUID();
  if (file !== null) await files.keep(id, file);
  const about = { fileDigest: file && createHash('sha256').update(file).digest('hex'), fileSize: file?.length ?? null };
  await db
    .insert(eventMaterial)
    .values({ id, eventId, kind, title, link, fileKind, ...about, addedBy: actorRef(actor), addedAt: now })
    .catch(async (error: unknown) => {
      await files.remove(id);
      throw error;
    });
  return granted(eventId);
};

/** Takes material away: its file is deleted, that it was there stays on record. */
export const removeMaterial = async (
  db: Database,
  { eventId, materialId }: { eventId: string; materialId: string },
  { actor, now }: Context,
): Promise<Outcome<string, Refused>> => {
  const event = await eventById(db, eventId);
  if (!event) return refused({ code: 'shared.not_found' });
  if (!(await runsEvent(db, actor, event))) return refused({ code: 'auth.forbidden', permission: 'events.manage' });
  const gone = await db
    .update(eventMaterial)
    .set({ removedAt: now })
    .where(and(eq(eventMaterial.id, materialId), eq(eventMaterial.eventId, eventId), isNull(eventMaterial.removedAt)))
    .returning({ id: eventMaterial.id });
  if (gone.length === 0) return refused({ code: 'shared.not_found' });
  await files.remove(materialId);
  return granted(eventId);
};
