import { eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { edition } from '#db/schema/index.ts';
import type { Evaluation } from '#domain/assessment/evaluation/evaluate.ts';
import { type Actor, type Forbidden, placesWhere } from '#domain/auth/permission.ts';
import type { Course } from '#domain/content/course.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { newestEdition } from '../content/editions.ts';
import { type Within, wholeFor } from '../people/within.ts';
import { evaluationOf } from './evaluation-of.ts';

export type EvaluationPage = {
  courses: ({ slug: string } & Pick<Course, 'title'>)[];
  course: string;
  places: Within['institution'][];
  /** Null: all of them together. */
  institution: string | null;
  everywhere: boolean;
  evaluation: Evaluation;
};

/** The newest edition of every course. */
export const coursesNow = async (db: Reader): Promise<{ slug: string; course: Course }[]> => {
  const slugs = await db.selectDistinct({ slug: edition.slug }).from(edition).where(eq(edition.kind, 'course')).orderBy(edition.slug);
  const found = await Promise.all(slugs.map(async ({ slug }) => ({ slug, newest: await newestEdition(db, 'course', slug) })));
  return found.flatMap(({ slug, newest }) => (newest ? [{ slug, course: newest.snapshot.course }] : []));
};

/** What a course changed, at an institution that somebody may read about, or at all of them for who may read about all. */
export const evaluationPage = async (
  db: Reader,
  asked: { course?: string | undefined; institution?: string | undefined },
  actor: Actor,
): Promise<Outcome<EvaluationPage, Forbidden>> => {
  const everywhere = placesWhere(actor, 'measures.read') === 'everywhere';
  const places = (await wholeFor(db, actor, 'measures.read')).map(({ institution }) => institution);
  const chosen = places.find(({ id }) => id === asked.institution) ?? (everywhere ? undefined : places[0]);
  if (!everywhere && !chosen) return refused({ code: 'auth.forbidden', permission: 'measures.read' });
  const courses = await coursesNow(db);
  const course = (courses.find(({ slug }) => slug === asked.course) ?? courses[0])?.slug ?? '';
  const institution = chosen?.id ?? null;
  const evaluation = await evaluationOf(db, course, institution);
  return granted({
    courses: courses.map(({ slug, course: { title } }) => ({ slug, title })),
    course,
    places,
    institution,
    everywhere,
    evaluation,
  });
};
