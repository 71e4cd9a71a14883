import { createHash } from 'node:crypto';
import { and, desc, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { edition } from '#db/schema/index.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { type ReaderAsked, readerFileName } from '#domain/content/reader.ts';
import type { ReaderRefusal } from '#domain/content/reader-refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { mayHaveTeacherEdition } from './teacher-edition.ts';

/** What a reader would be made from: the name of its file, and what tells this make of it from every other. */
export type ReaderEditionFound = { name: string; key: string; course: string | null };

/** The published edition a reader rests on, for whoever may have it. `stamp`: of what else it is made from. */
export const readerEdition = async (
  db: Reader,
  asked: ReaderAsked,
  { actor, stamp, day, site }: { actor: Actor | null; stamp: string; day: string; site: string },
): Promise<Outcome<ReaderEditionFound, ReaderRefusal>> => {
  if (asked.edition === 'teacher' && !mayHaveTeacherEdition(actor)) return refused({ code: 'auth.forbidden', permission: 'classes.teach' });
  const { subject } = asked;
  const [row] =
    subject.kind === 'cases'
      ? [{ digest: '' }]
      : await db
          .select({ digest: edition.digest })
          .from(edition)
          .where(and(eq(edition.kind, 'course'), eq(edition.slug, subject.slug)))
          .orderBy(desc(edition.publishedAt))
          .limit(1);
  if (!row) return refused({ code: 'readers.unknown' });
  const key = createHash('sha256')
    .update(JSON.stringify([asked, row.digest, stamp, day, site]))
    .digest('hex')
    .slice(0, 16);
  const chosen =
    subject.kind === 'cases' && typeof subject.which !== 'string'
      ? `${createHash('sha256').update(subject.which.join()).digest('hex').slice(0, 8)}.`
      : '';
  return granted({ name: chosen + readerFileName(asked), key, course: subject.kind === 'course' ? subject.slug : null });
};
