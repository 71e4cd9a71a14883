import { and, desc, eq } from 'drizzle-orm';
import type { Database, Tx } from '#db/client.ts';
import { edition } from '#db/schema/index.ts';
import type { Change, EditionKind } from '#domain/content/edition.ts';
import type { Library } from '#domain/content/library.ts';
import { courseSnapshot, examSnapshot, type PolicySnapshot } from '#domain/content/snapshot.ts';
import type { Fact } from '#domain/facts.ts';
import { digestOf } from '#queries/content/digest-of.ts';
import { record } from '../record.ts';

type Candidate = { kind: EditionKind; slug: string; version: string; change: Change; snapshot: unknown };

const candidates = (library: Library): Candidate[] => [
  ...Object.entries(library.courses).map(([slug, { course }]) => ({
    kind: 'course' as const,
    slug,
    version: course.version,
    change: course.change,
    snapshot: courseSnapshot(library, slug),
  })),
  ...Object.entries(library.exams).map(([slug, { exam }]) => ({
    kind: 'exam' as const,
    slug,
    version: exam.version,
    change: exam.change,
    snapshot: examSnapshot(library, slug),
  })),
  ...Object.entries(library.policies).flatMap(([slug, { policy }]) =>
    policy.editions.map((one) => ({
      kind: 'policy' as const,
      slug,
      version: one.version,
      change: one.change,
      snapshot: { title: policy.title, publisher: policy.publisher, edition: one } satisfies PolicySnapshot,
    })),
  ),
];

const isNewest = async (tx: Tx, { kind, slug, version }: Candidate, digest: string): Promise<boolean> => {
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
    for (const candidate of candidates(library)) {
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
