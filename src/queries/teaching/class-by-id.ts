import { and, count, eq, isNull } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { classStudent, classTeacher, teachingClass } from '#db/schema/index.ts';
import type { ClassPlace } from '#domain/teaching/access.ts';
import { unitPath } from '../people/unit-path.ts';

export type ClassRow = typeof teachingClass.$inferSelect;
export type FoundClass = ClassRow & { atPlace: ClassPlace };

/** A class with where it stands and who teaches it; undefined when there is none. */
export const classById = async (db: Reader, id: string): Promise<FoundClass | undefined> => {
  const [row] = await db.select().from(teachingClass).where(eq(teachingClass.id, id));
  if (!row) return undefined;
  const teachers = await db
    .select({ personId: classTeacher.personId })
    .from(classTeacher)
    .where(and(eq(classTeacher.classId, id), isNull(classTeacher.withdrawnAt)));
  const { institutionId, unitId } = row;
  return {
    ...row,
    atPlace: { institutionId, unitPath: await unitPath(db, unitId), teachers: teachers.map(({ personId }) => personId) },
  };
};

/** The places in a class that stand, of students who left too. */
export const placesIn = (db: Reader, classId: string): Promise<(typeof classStudent.$inferSelect)[]> =>
  db
    .select()
    .from(classStudent)
    .where(and(eq(classStudent.classId, classId), isNull(classStudent.withdrawnAt)));

/** How many are in a class: nobody who left, or was entered by mistake. */
export const studentsIn = async (db: Reader, classId: string): Promise<number> => {
  const [row] = await db
    .select({ n: count() })
    .from(classStudent)
    .where(and(eq(classStudent.classId, classId), isNull(classStudent.withdrawnAt), isNull(classStudent.finishedOn)));
  return row?.n ?? 0;
};

/** A place in a class with the class. */
export const placeById = async (
  db: Reader,
  id: string,
): Promise<{ place: typeof classStudent.$inferSelect; taken: FoundClass } | undefined> => {
  const [place] = await db.select().from(classStudent).where(eq(classStudent.id, id));
  const taken = place && (await classById(db, place.classId));
  return place && taken ? { place, taken } : undefined;
};
