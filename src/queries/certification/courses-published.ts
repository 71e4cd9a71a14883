import { eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { edition } from '#db/schema/index.ts';

/** The courses of which an edition was published. */
export const coursesPublished = async (db: Reader): Promise<Set<string>> =>
  new Set((await db.selectDistinct({ slug: edition.slug }).from(edition).where(eq(edition.kind, 'course'))).map(({ slug }) => slug));
