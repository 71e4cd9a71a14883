import { eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { institution, unit } from '#db/schema/index.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import type { NotFound } from '#domain/refusals.ts';
import type { Bilingual } from '#domain/shared/locale.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { mayReadClass, mayRunClass } from '#domain/teaching/access.ts';
import { newestEdition } from '../content/editions.ts';
import type { Within } from '../people/within.ts';
import { classById, type FoundClass, studentsIn } from './class-by-id.ts';
import { teachersOf } from './classes-seen.ts';

export type ClassShown = {
  taught: FoundClass;
  institution: Within['institution'];
  unit: { nameZh: string; nameEn: string | null } | null;
  courseTitle: Bilingual;
  teachers: { id: string; name: string }[];
  students: number;
  mayRun: boolean;
};

/** A class with where it belongs and who teaches it, for whoever may look into it. */
export const classShown = async (db: Reader, id: string, actor: Actor): Promise<Outcome<ClassShown, Forbidden | NotFound>> => {
  const taught = await classById(db, id);
  if (!taught) return refused({ code: 'shared.not_found' });
  if (!mayReadClass(actor, taught.atPlace)) return refused({ code: 'auth.forbidden', permission: 'classes.read' });
  const [home] = await db.select().from(institution).where(eq(institution.id, taught.institutionId));
  const course = await newestEdition(db, 'course', taught.course);
  if (!home || !course) throw new Error(`The class ${id} belongs to no institution, or teaches a course that was never published.`);
  const [where] = taught.unitId === null ? [] : await db.select().from(unit).where(eq(unit.id, taught.unitId));
  return granted({
    taught,
    institution: home,
    unit: where ?? null,
    courseTitle: course.snapshot.course.title,
    teachers: await teachersOf(db, [id]),
    students: await studentsIn(db, id),
    mayRun: mayRunClass(actor, taught.atPlace),
  });
};
