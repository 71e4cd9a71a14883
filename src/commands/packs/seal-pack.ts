import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { committee, institution, pack, packChapter, unit } from '#db/schema/index.ts';
import type { PackAbout, PackContent } from '#domain/reporting/pack/content.ts';
import { packChapters } from '#domain/reporting/pack/pack.ts';
import { canonical } from '#domain/shared/canonical.ts';
import { type Sign, signingKeys } from '#ports/signing-keys.ts';
import { asItStood } from '#queries/audit/as-it-stood.ts';
import { digestOf } from '#queries/projects/digest-of.ts';

type Pack = typeof pack.$inferSelect;

const aboutOf = async (
  db: Database,
  { code, kind, institutionId, committeeId, unitId, fromOn, day, knownAt }: Pack,
): Promise<PackAbout> => {
  const [home] = await db
    .select({ nameZh: institution.nameZh, nameEn: institution.nameEn, isDemo: institution.isDemo })
    .from(institution)
    .where(eq(institution.id, institutionId));
  const [found] = committeeId === null ? [] : await db.select().from(committee).where(eq(committee.id, committeeId));
  const body = found && (await asItStood(db, 'committee', { ids: [found.id], knownAt }))(found);
  if (!home) throw new Error(`The pack ${code} is of no institution.`);
  const name = body ? { 'zh-CN': body.nameZh, en: body.nameEn ?? body.nameZh } : null;
  const [part] = unitId === null ? [] : await db.select().from(unit).where(eq(unit.id, unitId));
  const place = part && (await asItStood(db, 'unit', { ids: [part.id], knownAt }))(part);
  const named = place && { unit: { 'zh-CN': place.nameZh, en: place.nameEn ?? place.nameZh } };
  return { code, kind, institution: home, committee: name, ...named, from: fromOn, day, knownAt: knownAt.toISOString() };
};

/** Puts the chapters of a pack together, once: from here on its content has a digest and a signature, and nothing of it changes. */
export const sealPack = async (db: Database, one: Pack, sign: Sign = signingKeys().sign): Promise<void> => {
  if (one.content !== null) return;
  const rows = await db.select().from(packChapter).where(eq(packChapter.code, one.code));
  const chapters = Object.fromEntries(rows.map(({ chapter, content }) => [chapter, content]));
  const missing = packChapters.filter((chapter) => !(chapter in chapters));
  if (missing.length > 0) throw new Error(`The pack ${one.code} lacks ${missing.join(', ')}.`);
  const content = { about: await aboutOf(db, one), ...chapters } as PackContent;
  const jws = sign(canonical(content), 'minglun-pack+json');
  await db.transaction(async (tx) => {
    await tx
      .update(pack)
      .set({ content, digest: digestOf(content), jws })
      .where(and(eq(pack.code, one.code), isNull(pack.content), isNull(pack.deletedAt)));
    await tx.delete(packChapter).where(eq(packChapter.code, one.code));
  });
};
