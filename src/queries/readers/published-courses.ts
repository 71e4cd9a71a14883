import { eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { edition } from '#db/schema/index.ts';
import type { Course } from '#domain/content/course.ts';
import { newestEdition } from '../content/editions.ts';

/** The courses there are, each as its newest edition has it. */
export const publishedCourses = async (db: Reader): Promise<{ slug: string; course: Course }[]> => {
  const rows = await db.selectDistinct({ slug: edition.slug }).from(edition).where(eq(edition.kind, 'course')).orderBy(edition.slug);
  const found = await Promise.all(rows.map(async ({ slug }) => ({ slug, newest: await newestEdition(db, 'course', slug) })));
  return found.flatMap(({ slug, newest }) => (newest ? [{ slug, course: newest.snapshot.course }] : []));
};
