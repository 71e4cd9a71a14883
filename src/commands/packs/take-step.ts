import { createHash } from 'node:crypto';
import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { pack, packChapter, packFile } from '#db/schema/index.ts';
import { type PackChapter, type PackFormat, type PackStep, packChapters, packFormats, packSteps } from '#domain/reporting/pack/pack.ts';
import { keptFiles } from '#ports/kept-files.ts';
import { gatherChapter } from '#queries/packs/assemble-pack.ts';
import { record } from '../record.ts';
import { packFileMade } from './pack-file-made.ts';
import { sealPack } from './seal-pack.ts';

type Pack = typeof pack.$inferSelect;

const isChapter = (step: PackStep): step is PackChapter => packChapters.some((one) => one === step);
export const fileNameOf = (code: string, format: PackFormat): string => `${code}-${format}`;

const gather = async (db: Database, one: Pack, chapter: PackChapter): Promise<void> => {
  const { institutionId, committeeId, unitId, fromOn: from, day, knownAt } = one;
  const content = await gatherChapter(db, chapter, { institutionId, committeeId, unitId, from, day, knownAt });
  await db.insert(packChapter).values({ code: one.code, chapter, content }).onConflictDoNothing();
};

/** Makes one form of a sealed pack. The same pack always makes the same bytes, so that a form made twice is the same file. */
const write = async (db: Database, one: Pack, format: PackFormat): Promise<void> => {
  const bytes = await packFileMade(db, one, format);
  await keptFiles('packs').keep(fileNameOf(one.code, format), bytes);
  const told = { digest: createHash('sha256').update(bytes).digest('hex'), size: bytes.length };
  await db
    .insert(packFile)
    .values({ code: one.code, format, ...told })
    .onConflictDoUpdate({ target: [packFile.code, packFile.format], set: told });
};

/** Takes one step of a pack and writes down that it is done. A step that was taken already, by a run that ended before it could say so, is taken once more. */
export const takeStep = async (db: Database, one: Pack, step: PackStep, now: Date): Promise<void> => {
  if (isChapter(step)) await gather(db, one, step);
  else if (step === 'seal') await sealPack(db, one);
  else await write(db, one, step);
  const done = packSteps.indexOf(step) + 1;
  const isLast = step === packFormats.at(-1);
  await db.transaction(async (tx) => {
    const went = await tx
      .update(pack)
      .set({ stepsDone: done, tries: 0, ...(isLast && { readyAt: now }) })
      .where(and(eq(pack.code, one.code), eq(pack.stepsDone, done - 1), isNull(pack.deletedAt)))
      .returning({ digest: pack.digest });
    const [{ digest = null } = {}] = went;
    if (isLast && digest !== null)
      await record(tx, { kind: 'system' }, now, [
        { type: 'reporting.pack_ready', about: null, institutionId: one.institutionId, data: { code: one.code, digest } },
      ]);
  });
};
