import { eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { edition } from '#db/schema/index.ts';
import type { CourseSnapshot } from '#domain/content/snapshot.ts';
import type { Bilingual } from '#domain/shared/locale.ts';
import { editionById } from './editions.ts';

/** Title and minutes of each course, by the edition published last. */
export const courseLengths = async (db: Reader): Promise<Map<string, { title: Bilingual; minutes: number }>> => {
  const rows = await db.select({ id: edition.id }).from(edition).where(eq(edition.kind, 'course')).orderBy(edition.publishedAt);
  const found = new Map<string, { title: Bilingual; minutes: number }>();
  for (const { id } of rows) {
    const { slug, snapshot } = await editionById(db, 'course', id);
    const { title, minutes } = (snapshot as CourseSnapshot).course;
    found.set(slug, { title, minutes });
  }
  return found;
};
