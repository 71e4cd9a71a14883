import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { attempt, classMark, classStudent, completion, evidence, identifier, person } from '#db/schema/index.ts';
import type { CourseSnapshot } from '#domain/content/snapshot.ts';
import { isLessonComplete } from '#domain/progress/completion.ts';
import { type ExamShown, type GradebookRow, inOrder } from '#domain/teaching/gradebook.ts';
import type { GradebookFilter } from '#domain/teaching/gradebook-filter.ts';
import { newestEdition } from '../content/editions.ts';
import { namedLike } from '../people/named-like.ts';
import type { ClassRow } from './class-by-id.ts';

export const studentsAPage = 50;

type Place = Pick<typeof classStudent.$inferSelect, 'id' | 'personId' | 'finishedOn'> & { name: string; sortKey: string; isDemo: boolean };

const placesOf = (db: Reader, classId: string, q: string | undefined): Promise<Place[]> =>
  db
    .select({
      id: classStudent.id,
      personId: classStudent.personId,
      finishedOn: classStudent.finishedOn,
      name: person.name,
      sortKey: person.sortKey,
      isDemo: person.isDemo,
    })
    .from(classStudent)
    .innerJoin(person, eq(person.id, classStudent.personId))
    .where(and(eq(classStudent.classId, classId), isNull(classStudent.withdrawnAt), q === undefined ? undefined : namedLike(q)));

const lastOf = <T extends { personId: string }>(rows: readonly T[]): Map<string, T> => new Map(rows.map((row) => [row.personId, row]));

/** Student numbers before staff numbers, since these are students. */
const numbersOf = async (db: Reader, institutionId: string, ids: readonly string[]): Promise<Map<string, string>> => {
  const rows = await db
    .select({ personId: identifier.personId, value: identifier.value })
    .from(identifier)
    .where(and(eq(identifier.institutionId, institutionId), inArray(identifier.personId, [...ids])))
    .orderBy(asc(identifier.kind));
  return new Map(rows.map(({ personId, value }) => [personId, value]));
};

const examsOf = async (db: Reader, exam: string | null, ids: readonly string[]): Promise<Map<string, ExamShown>> => {
  if (exam === null) return new Map();
  const rows = await db
    .select({ personId: attempt.personId, result: attempt.result, points: attempt.points, paper: attempt.paper })
    .from(attempt)
    .where(and(eq(attempt.examSlug, exam), inArray(attempt.personId, [...ids]), isNull(attempt.setAside)))
    .orderBy(asc(attempt.startedAt));
  const shown = ({ result, points, paper }: (typeof rows)[number]): ExamShown =>
    result === null ? { state: 'open' } : { state: result, points: points ?? 0, of: paper.questions.length };
  // A pass stands, whatever was sat after it.
  const found = new Map<string, ExamShown>();
  for (const row of rows) if (found.get(row.personId)?.state !== 'passed') found.set(row.personId, shown(row));
  return found;
};

const marksOf = async (db: Reader, placeIds: readonly string[]) => {
  const rows = await db
    .select()
    .from(classMark)
    .where(inArray(classMark.placeId, [...placeIds]))
    .orderBy(asc(classMark.givenAt));
  return new Map(rows.map((row) => [row.placeId, row]));
};

const rowsOf = async (db: Reader, { institutionId, course }: ClassRow, snapshot: CourseSnapshot, places: readonly Place[]) => {
  const ids = places.map(({ personId }) => personId);
  const proofs = Map.groupBy(
    await db
      .select()
      .from(evidence)
      .where(and(eq(evidence.course, course), inArray(evidence.personId, ids))),
    ({ personId }) => personId,
  );
  const completed = lastOf(
    await db
      .select({ personId: completion.personId, completedOn: completion.completedOn })
      .from(completion)
      .where(and(eq(completion.course, course), inArray(completion.personId, ids)))
      .orderBy(asc(completion.completedOn)),
  );
  const numbers = await numbersOf(db, institutionId, ids);
  const exams = await examsOf(db, snapshot.course.exam, ids);
  const marks = await marksOf(
    db,
    places.map(({ id }) => id),
  );
  return places.map(({ id, personId, finishedOn, ...one }): GradebookRow => {
    const mark = marks.get(id);
    return {
      ...one,
      placeId: id,
      personId,
      leftOn: finishedOn,
      number: numbers.get(personId) ?? null,
      lessons: snapshot.lessons.map((lesson) => isLessonComplete(lesson, proofs.get(personId) ?? [])),
      exam: exams.get(personId) ?? { state: 'none' },
      completedOn: completed.get(personId)?.completedOn ?? null,
      mark: mark?.mark ?? null,
      remark: mark?.remark ?? null,
    };
  });
};

export type Gradebook = { lessons: CourseSnapshot['lessons']; rows: GradebookRow[] };

/** Everybody in a class, in order, with lessons, exam, completion and mark. The reader has been let in by whoever asks. */
export const gradebook = async (db: Reader, taught: ClassRow, { q, sort }: Pick<GradebookFilter, 'q' | 'sort'>): Promise<Gradebook> => {
  const course = await newestEdition(db, 'course', taught.course);
  if (!course) throw new Error(`The class ${taught.id} teaches ${taught.course}, which was never published.`);
  const places = await placesOf(db, taught.id, q);
  const rows: GradebookRow[] = [];
  for (let i = 0; i < places.length; i += 500) rows.push(...(await rowsOf(db, taught, course.snapshot, places.slice(i, i + 500))));
  return { lessons: course.snapshot.lessons, rows: inOrder(rows, sort) };
};
