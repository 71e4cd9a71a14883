import { and, desc, eq } from 'drizzle-orm';
import type { Database, Tx } from '#db/client.ts';
import { edition } from '#db/schema/index.ts';
import { type EditionInFiles, editionsIn } from '#domain/content/editions-in.ts';
import type { Library } from '#domain/content/library.ts';
import type { Fact } from '#domain/facts.ts';
import { digestOf } from '#queries/content/digest-of.ts';
import { record } from '../record.ts';

const isNewest = async (tx: Tx, { kind, slug, version }: EditionInFiles, digest: string): Promise<boolean> => {
  // A policy file lists all its editions, so each is compared with its own version; a course or exam with whatever was published last.
  const same =
    kind === 'policy'
      ? and(eq(edition.kind, kind), eq(edition.slug, slug), eq(edition.version, version))
      : and(eq(edition.kind, kind), eq(edition.slug, slug));
  const [newest] = await tx.select({ digest: edition.digest }).from(edition).where(same).orderBy(desc(edition.publishedAt)).limit(1);
  return newest?.digest === digest;
};

/** Writes each course, exam and policy whose content changed as a new, immutable edition. Run at every start; without changes it writes nothing. */
export const publishEditions = (db: Database, library: Library, now: Date): Promise<string[]> =>
  db.transaction(async (tx) => {
    const published: string[] = [];
    for (const candidate of editionsIn(library)) {
      const digest = digestOf(candidate.snapshot);
      if (await isNewest(tx, candidate, digest)) continue;
      const { kind, slug, version, change } = candidate;
      const [before] = await tx
        .select({ id: edition.id })
        .from(edition)
        .where(and(eq(edition.kind, kind), eq(edition.slug, slug), eq(edition.digest, digest)));
      if (before) continue;
      const id = crypto.randomUUID();
      await tx.insert(edition).values({ id, ...candidate, digest, publishedAt: now });
      const stated: Fact = {
        type: 'content.edition_published',
        about: null,
        institutionId: null,
        data: { kind, slug, version, change, editionId: id },
      };
      await record(tx, { kind: 'system' }, now, [stated]);
      published.push(`${kind} ${slug} ${version}`);
    }
    return published;
  });
