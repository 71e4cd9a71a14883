import { and, inArray, lte } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { edition } from '#db/schema/index.ts';
import type { Exam } from '#domain/content/exam.ts';
import type { CourseSnapshot, ExamSnapshot, PolicySnapshot } from '#domain/content/snapshot.ts';
import type { Bilingual } from '#domain/shared/locale.ts';
import { editionById } from './editions.ts';

export type Titles = Record<'course' | 'exam' | 'policy' | 'requirement', Map<string, Bilingual>>;

/** What each course, exam (its course), policy and requirement (`policy/requirement`) is called in the edition published last, or last until an instant. */
export const titles = async (db: Reader, knownAt?: Date): Promise<Titles> => {
  const rows = await db
    .select({ id: edition.id, kind: edition.kind })
    .from(edition)
    .where(and(inArray(edition.kind, ['course', 'exam', 'policy']), knownAt && lte(edition.publishedAt, knownAt)))
    .orderBy(edition.publishedAt);
  const found: Titles = { course: new Map(), exam: new Map(), policy: new Map(), requirement: new Map() };
  const exams: [string, Pick<Exam, 'course' | 'title'>][] = [];
  for (const { id, kind } of rows) {
    const { slug, snapshot } = await editionById(db, kind, id);
    if (kind === 'course') found.course.set(slug, (snapshot as CourseSnapshot).course.title);
    if (kind === 'exam') exams.push([slug, (snapshot as ExamSnapshot).exam]);
    if (kind === 'policy') {
      const { title, edition: rules } = snapshot as PolicySnapshot;
      found.policy.set(slug, title as Bilingual);
      for (const rule of rules.requirements) found.requirement.set(`${slug}/${rule.id}`, rule.title);
    }
  }
  for (const [slug, exam] of exams) {
    const title = exam.title ?? found.course.get(exam.course);
    if (title) found.exam.set(slug, title);
  }
  return found;
};
