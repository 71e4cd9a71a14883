import { and, desc, eq, lte } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { edition } from '#db/schema/index.ts';
import type { EditionKind } from '#domain/content/edition.ts';
import { typedItem } from '#domain/content/item.ts';
import type { PolicyOwner } from '#domain/content/policy.ts';
import type { CourseSnapshot, ExamSnapshot, PolicySnapshot } from '#domain/content/snapshot.ts';
import type { PublishedPolicy } from '#domain/requirements/in-force.ts';
import { underMark } from './edition-mark.ts';

type SnapshotOf = { course: CourseSnapshot; exam: ExamSnapshot; policy: PolicySnapshot };
type Published<K extends EditionKind> = { id: string; slug: string; version: string; publishedAt: Date; snapshot: SnapshotOf[K] };

// Editions are immutable, so one that was parsed once in this process never has to be parsed again. Some thousands hold a whole city's.
const parsed = new Map<string, Published<EditionKind>>();
const parsedLimit = 3000;

// Only exams and courses hold items.
const withTypes = <S extends SnapshotOf[EditionKind]>(snapshot: S): S => ({
  ...snapshot,
  ...('items' in snapshot && { items: snapshot.items.map(typedItem) }),
  ...('practice' in snapshot && { practice: snapshot.practice.map(typedItem) }),
});

const keep = <K extends EditionKind>(row: Published<K>): Published<K> => {
  if (parsed.size >= parsedLimit) parsed.clear();
  const whole = { ...row, snapshot: withTypes(row.snapshot) };
  parsed.set(row.id, whole);
  return whole;
};

const columns = {
  id: edition.id,
  slug: edition.slug,
  version: edition.version,
  publishedAt: edition.publishedAt,
  snapshot: edition.snapshot,
};

/** One edition by its id, with what it consists of. Throws when there is none: ids of editions only come from rows that point at them. */
export const editionById = async <K extends EditionKind>(db: Reader, kind: K, id: string): Promise<Published<K>> => {
  const known = parsed.get(id);
  if (known) return known as Published<K>;
  const [row] = await db
    .select(columns)
    .from(edition)
    .where(and(eq(edition.id, id), eq(edition.kind, kind)));
  if (!row) throw new Error(`There is no ${kind} edition ${id}, though something points at it.`);
  return keep(row as Published<K>);
};

/** The edition published last, of a course or an exam; undefined when there is none. */
export const newestEdition = async <K extends 'course' | 'exam'>(db: Reader, kind: K, slug: string): Promise<Published<K> | undefined> => {
  const [row] = await db
    .select({ id: edition.id })
    .from(edition)
    .where(and(eq(edition.kind, kind), eq(edition.slug, slug)))
    .orderBy(desc(edition.publishedAt))
    .limit(1);
  return row && editionById(db, kind, row.id);
};

/** Every policy with its editions, oldest first; where a version was published again, the last publication of it. With `knownAt`, as they had been published by then. */
export const publishedPolicies = (db: Reader, knownAt?: Date): Promise<readonly PublishedPolicy[]> =>
  knownAt ? policiesRead(db, knownAt) : policiesKept(db, () => policiesRead(db));

const policiesKept = underMark<readonly PublishedPolicy[]>('policy');

const policiesRead = async (db: Reader, knownAt?: Date): Promise<PublishedPolicy[]> => {
  const rows = await db
    .select({ id: edition.id, slug: edition.slug, version: edition.version })
    .from(edition)
    .where(and(eq(edition.kind, 'policy'), knownAt && lte(edition.publishedAt, knownAt)))
    .orderBy(edition.publishedAt);
  const newest = new Map(rows.map((row) => [`${row.slug} ${row.version}`, row]));
  const policies = new Map<string, { owner: PolicyOwner | undefined; editions: PublishedPolicy['editions'][number][] }>();
  for (const { id, slug } of newest.values()) {
    const { snapshot } = await editionById(db, 'policy', id);
    const policy = policies.get(slug) ?? { owner: snapshot.owner, editions: [] };
    policy.editions.push({ editionId: id, edition: snapshot.edition });
    policies.set(slug, policy);
  }
  return [...policies].map(([slug, { owner, editions }]) => ({
    slug,
    ...(owner && { owner }),
    editions: editions.sort((a, b) => (a.edition.from < b.edition.from ? -1 : 1)),
  }));
};

/** Several course editions by id. */
export const courseEditions = (db: Reader, ids: readonly string[]): Promise<Published<'course'>[]> =>
  Promise.all([...new Set(ids)].map((id) => editionById(db, 'course', id)));
