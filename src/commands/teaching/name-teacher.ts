import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { classTeacher } from '#db/schema/index.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { mayRunClass } from '#domain/teaching/access.ts';
import type { TeachingRefusal } from '#domain/teaching/teaching-class.ts';
import { personByNumber } from '#queries/auth/person-by-number.ts';
import { classById } from '#queries/teaching/class-by-id.ts';
import { record } from '../record.ts';

type Refused = Forbidden | NotFound | TeachingRefusal;
type Context = { actor: Actor; now: Date };

/** Names a teacher of a class by staff number. What a teacher may do there takes the role of teacher besides. Returns the class's id. */
export const nameTeacher = (
  db: Database,
  { classId, teacher }: { classId: string; teacher: string },
  { actor, now }: Context,
): Promise<Outcome<string, Refused>> =>
  db.transaction(async (tx) => {
    const found = await classById(tx, classId);
    if (!found) return refused({ code: 'shared.not_found' });
    if (!mayRunClass(actor, found.atPlace)) return refused({ code: 'auth.forbidden', permission: 'classes.teach' });
    const { institutionId, atPlace } = found;
    const person = await personByNumber(tx, { value: teacher, institutionId });
    if (!person) return refused({ code: 'teaching.nobody_of_that_number', field: 'teacher' });
    const { personId } = person;
    if (atPlace.teachers.includes(personId)) return refused({ code: 'teaching.teaches_already', field: 'teacher' });
    const teacherId = crypto.randomUUID();
    await tx.insert(classTeacher).values({ id: teacherId, classId, personId, namedAt: now });
    await record(tx, actor, now, [{ type: 'teaching.teacher_named', about: personId, institutionId, data: { teacherId, classId } }]);
    return granted(classId);
  });

/** Somebody no longer teaches a class. The last one is taken off only by an administrator's naming another first. Returns the class's id. */
export const withdrawTeacher = (
  db: Database,
  { classId, teacherId }: { classId: string; teacherId: string },
  { actor, now }: Context,
): Promise<Outcome<string, Refused>> =>
  db.transaction(async (tx) => {
    const found = await classById(tx, classId);
    const [row] = await tx
      .select()
      .from(classTeacher)
      .where(and(eq(classTeacher.id, teacherId), eq(classTeacher.classId, classId), isNull(classTeacher.withdrawnAt)));
    if (!found || !row) return refused({ code: 'shared.not_found' });
    if (!mayRunClass(actor, found.atPlace)) return refused({ code: 'auth.forbidden', permission: 'classes.teach' });
    if (found.atPlace.teachers.length < 2) return refused({ code: 'teaching.last_teacher' });
    const { institutionId } = found;
    await tx.update(classTeacher).set({ withdrawnAt: now }).where(eq(classTeacher.id, teacherId));
    await record(tx, actor, now, [
      { type: 'teaching.teacher_withdrawn', about: row.personId, institutionId, data: { teacherId, classId } },
    ]);
    return granted(classId);
  });
