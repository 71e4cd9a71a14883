import { and, asc, count, desc, eq, exists, inArray, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { classStudent, classTeacher, institution, person, teachingClass, unit } from '#db/schema/index.ts';
import { type Actor, placesWhere } from '#domain/auth/permission.ts';
import { contains } from '../people/contains.ts';
import { visible, withinFor } from '../people/within.ts';
import type { ClassRow } from './class-by-id.ts';

export const classesAPage = 50;
export type ClassSeen = ClassRow & { isDemo: boolean; students: number; teachers: string[] };
type Person = Extract<Actor, { kind: 'person' }>;

/** Whether somebody sees classes at large, and not only those taught in person. */
export const seesAllClasses = (actor: Actor): boolean => {
  const places = placesWhere(actor, 'classes.read');
  return places === 'everywhere' || places.length > 0;
};

const taughtBy = (db: Reader, wanted: SQL | undefined): SQL =>
  exists(
    db
      .select({ id: classTeacher.id })
      .from(classTeacher)
      .innerJoin(person, eq(person.id, classTeacher.personId))
      .where(and(eq(classTeacher.classId, teachingClass.id), isNull(classTeacher.withdrawnAt), wanted)),
  );

/** The classes that somebody may look into: those taught in person and, by role, those of an institution or of units in it. */
export const classesSeen = async (
  db: Reader,
  actor: Person,
  { q, page }: { q: string | undefined; page: number },
): Promise<{ classes: ClassSeen[]; total: number }> => {
  const places = await withinFor(db, actor, 'classes.read');
  const inCare = places.map((within) =>
    within.paths === null
      ? eq(teachingClass.institutionId, within.institution.id)
      : exists(
          db
            .select({ id: unit.id })
            .from(unit)
            .where(and(eq(unit.id, teachingClass.unitId), visible(within))),
        ),
  );
  const where = and(
    or(taughtBy(db, eq(classTeacher.personId, actor.personId)), ...inCare),
    q === undefined
      ? undefined
      : or(contains(teachingClass.title, q), contains(teachingClass.term, q), taughtBy(db, contains(person.name, q))),
  );
  const [{ total = 0 } = {}] = await db.select({ total: count() }).from(teachingClass).where(where);
  const rows = await db
    .select({
      taught: teachingClass,
      isDemo: institution.isDemo,
      students: sql<number>`(select count(*) from ${classStudent} where ${classStudent.classId} = ${teachingClass.id}
        and ${classStudent.withdrawnAt} is null and ${classStudent.finishedOn} is null)`,
    })
    .from(teachingClass)
    .innerJoin(institution, eq(institution.id, teachingClass.institutionId))
    .where(where)
    .orderBy(desc(teachingClass.startedOn), asc(teachingClass.title))
    .limit(classesAPage)
    .offset((page - 1) * classesAPage);
  const teachers = await teachersOf(
    db,
    rows.map(({ taught }) => taught.id),
  );
  return {
    classes: rows.map(({ taught, ...rest }) => ({
      ...taught,
      ...rest,
      teachers: teachers.filter(({ classId }) => classId === taught.id).map(({ name }) => name),
    })),
    total,
  };
};

/** Who teaches these classes now. */
export const teachersOf = (
  db: Reader,
  classIds: readonly string[],
): Promise<{ id: string; classId: string; personId: string; name: string }[]> =>
  db
    .select({ id: classTeacher.id, classId: classTeacher.classId, personId: classTeacher.personId, name: person.name })
    .from(classTeacher)
    .innerJoin(person, eq(person.id, classTeacher.personId))
    .where(and(inArray(classTeacher.classId, [...classIds]), isNull(classTeacher.withdrawnAt)))
    .orderBy(classTeacher.namedAt);
