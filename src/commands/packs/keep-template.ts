import { createHash } from 'node:crypto';
import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { institution, packTemplate } from '#db/schema/index.ts';
import { actorRef } from '#domain/audit/fact.ts';
import { type Actor, type Forbidden, may } from '#domain/auth/permission.ts';
import type { NotFound } from '#domain/refusals.ts';
import { type NewPack, type PackRefusal, templateBytes } from '#domain/reporting/pack/pack.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { keptFiles } from '#ports/kept-files.ts';
import { readTemplate } from '#ui/papers/pack/read-template.ts';
import { markFault } from '#ui/papers/pack/template-marks.ts';
import { record } from '../record.ts';
import { ownTemplate, templateFor } from './template-for.ts';

type For = Pick<NewPack, 'institutionId' | 'kind' | 'locale'>;
type Context = { actor: Actor; now: Date };
type Answer = Promise<Outcome<string, Forbidden | NotFound | PackRefusal>>;

const faultIn = async (bytes: Uint8Array): Promise<PackRefusal | undefined> => {
  const read = await readTemplate(bytes);
  if ('fault' in read) return { code: `packs.template_${read.fault}`, field: 'file' };
  const marks = markFault(read.marks);
  const listed = (names: readonly string[]) => names.join(', ') || '—';
  return marks && { code: 'packs.template_marks', field: 'file', lacks: listed(marks.missing), strange: listed(marks.unknown) };
};

/** Puts a Word template of an institution in the place of the one that packs of a kind are made by. Packs that are made keep theirs. */
export const keepTemplate = async (db: Database, { file, ...to }: For & { file: Uint8Array | null }, { actor, now }: Context): Answer => {
  const { institutionId, kind, locale } = to;
  if (!may(actor, 'packs.make', { institutionId })) return refused({ code: 'auth.forbidden', permission: 'packs.make' });
  const [home] = await db.select({ id: institution.id }).from(institution).where(eq(institution.id, institutionId));
  if (!home) return refused({ code: 'shared.not_found' });
  if (file === null) return refused({ code: 'packs.template_not_word', field: 'file' });
  if (file.length > templateBytes) return refused({ code: 'packs.template_too_large', field: 'file', limit: templateBytes / 1024 / 1024 });
  const fault = await faultIn(file);
  if (fault) return refused(fault);
  const id = crypto.randomUUID();
  await keptFiles('pack-templates').keep(id, file);
  const digest = createHash('sha256').update(file).digest('hex');
  await db.transaction(async (tx) => {
    await tx
      .insert(packTemplate)
      .values({ id, institutionId, kind, locale, digest, size: file.length, addedBy: actorRef(actor), addedAt: now });
    await record(tx, actor, now, [{ type: 'reporting.template_added', about: null, institutionId, data: { kind, digest } }]);
  });
  return granted(id);
};

/** Goes back to the template of the platform. */
export const withdrawTemplate = async (db: Database, to: For, { actor, now }: Context): Answer => {
  const { institutionId, kind, locale } = to;
  if (!may(actor, 'packs.make', { institutionId })) return refused({ code: 'auth.forbidden', permission: 'packs.make' });
  const own = await ownTemplate(db, to);
  if (!own) return refused({ code: 'shared.not_found' });
  await db.transaction(async (tx) => {
    await tx
      .update(packTemplate)
      .set({ withdrawnAt: now })
      .where(
        and(
          eq(packTemplate.institutionId, institutionId),
          eq(packTemplate.kind, kind),
          eq(packTemplate.locale, locale),
          isNull(packTemplate.withdrawnAt),
        ),
      );
    await record(tx, actor, now, [{ type: 'reporting.template_withdrawn', about: null, institutionId, data: { kind } }]);
  });
  return granted(own.id);
};

/** The template in use, to be edited, for whoever may make packs. */
export const handOutTemplate = async (
  db: Database,
  to: For,
  { actor }: { actor: Actor },
): Promise<Outcome<Uint8Array<ArrayBuffer>, Forbidden>> =>
  may(actor, 'packs.make', to) ? granted(await templateFor(db, to)) : refused({ code: 'auth.forbidden', permission: 'packs.make' });
