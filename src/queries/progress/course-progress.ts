import { and, eq, isNull } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { completion, enrolment, evidence, recordOfLearning } from '#db/schema/index.ts';
import type { CourseSnapshot } from '#domain/content/snapshot.ts';
import { isLessonComplete } from '#domain/progress/completion.ts';
import { editionById, newestEdition } from '../content/editions.ts';

export type CourseProgress = {
  course: string;
  snapshot: CourseSnapshot;
  /** Per lesson, what was chosen last in each act done. */
  choices: Record<string, Record<string, string>>;
  doneLessons: Set<string>;
  place: { lesson: string; section: number } | null;
  /** The lesson to go on with: where the person was unless that is done, else the first that is not. */
  nextLesson: string | undefined;
  hasBegun: boolean;
  examPassed: boolean;
  completion: { completedOn: string; serial: string | null } | null;
};

/** How far a person is in a course, by the edition they are under way in (else the newest); undefined when there is no such course. */
export const courseProgress = async (db: Reader, personId: string, course: string): Promise<CourseProgress | undefined> => {
  const [underWay] = await db
    .select()
    .from(enrolment)
    .where(and(eq(enrolment.personId, personId), eq(enrolment.course, course)));
  const edition = underWay ? await editionById(db, 'course', underWay.editionId) : await newestEdition(db, 'course', course);
  if (!edition) return undefined;
  const { snapshot } = edition;
  const proofs = await db
    .select()
    .from(evidence)
    .where(and(eq(evidence.personId, personId), eq(evidence.course, course)))
    .orderBy(evidence.at);

  const choices: CourseProgress['choices'] = {};
  for (const { kind, ref, detail } of proofs) {
    if (kind !== 'lesson_act') continue;
    const [lesson = '', act = ''] = ref.split('/');
    choices[lesson] = { ...choices[lesson], ...(detail.choice !== undefined && { [act]: detail.choice }) };
  }
  const doneLessons = new Set(snapshot.lessons.filter((lesson) => isLessonComplete(lesson, proofs)).map(({ slug }) => slug));
  const [done] = await db
    .select({ completedOn: completion.completedOn, serial: recordOfLearning.serial })
    .from(completion)
    .leftJoin(recordOfLearning, and(eq(recordOfLearning.completionId, completion.id), isNull(recordOfLearning.supersededBy)))
    .where(and(eq(completion.personId, personId), eq(completion.course, course)))
    .orderBy(completion.completedOn);
  const open = snapshot.lessons.map(({ slug }) => slug).filter((slug) => !doneLessons.has(slug));
  const place = underWay?.lesson ? { lesson: underWay.lesson, section: underWay.section ?? 0 } : null;
  return {
    course,
    snapshot,
    choices,
    doneLessons,
    place,
    nextLesson: place && open.includes(place.lesson) ? place.lesson : open[0],
    hasBegun: underWay !== undefined,
    examPassed: proofs.some(({ kind, ref }) => kind === 'exam_pass' && ref === snapshot.course.exam),
    completion: done ?? null,
  };
};
