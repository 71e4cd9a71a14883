import { eq, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { edition } from '#db/schema/index.ts';
import { dayOf, type PlainDate } from '#domain/shared/plain-date.ts';
import { underMark } from './edition-mark.ts';

type Release = { id: string; slug: string; publishedAt: Date };
type Known = Release & { until: PlainDate | null };

// What is asked of each edition is one day out of a snapshot that is long to parse.
const known = new Map<string, Known>();
const releasesKept = underMark<Known[]>('course');

const releases = (db: Reader): Promise<Known[]> =>
  releasesKept(db, async () => {
    const rows = await db
      .select({ id: edition.id, slug: edition.slug, publishedAt: edition.publishedAt })
      .from(edition)
      .where(eq(edition.kind, 'course'));
    return Promise.all(
      rows.map(async (row) => {
        const there = known.get(row.id);
        if (there) return there;
        const [said] = await db
          .select({ until: sql<PlainDate | null>`json_extract(${edition.snapshot}, '$.course.earlierValidUntil')` })
          .from(edition)
          .where(eq(edition.id, row.id));
        const release = { ...row, until: said?.until ?? null };
        known.set(row.id, release);
        return release;
      }),
    );
  });

export type Revised = { until: PlainDate; revisedOn: PlainDate };

/** How long completions of an edition of a course count at most, and since when, as the editions published after it say; null where none says. */
export const stillValidUntil = async (db: Reader, knownAt?: Date): Promise<(course: string, editionId: string) => Revised | null> => {
  const all = (await releases(db)).filter(({ publishedAt }) => knownAt === undefined || publishedAt <= knownAt);
  const ends = new Map<string, Revised | null>();
  return (course, editionId) => {
    const about = `${course} ${editionId}`;
    const end = ends.has(about) ? (ends.get(about) ?? null) : endOf(all, course, editionId);
    ends.set(about, end);
    return end;
  };
};

const endOf = (all: readonly Known[], course: string, editionId: string): Revised | null => {
  const own = all.find(({ id }) => id === editionId);
  const ends = all.flatMap(({ slug, publishedAt, until }) =>
    own && until !== null && slug === course && publishedAt > own.publishedAt ? [{ until, revisedOn: dayOf(publishedAt) }] : [],
  );
  return ends.sort((a, b) => (a.until < b.until || (a.until === b.until && a.revisedOn < b.revisedOn) ? -1 : 1))[0] ?? null;
};
