import { and, eq, ne } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { teachingClass } from '#db/schema/index.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused, refusedTogether } from '#domain/shared/outcome.ts';
import { mayRunClass } from '#domain/teaching/access.ts';
import type { ClassChange, TeachingRefusal } from '#domain/teaching/teaching-class.ts';
import { classById, studentsIn } from '#queries/teaching/class-by-id.ts';
import { record } from '../record.ts';

/** Changes what of a class binds nobody: its title, its term, how many it takes. */
export const changeClass = (
  db: Database,
  { classId, ...given }: ClassChange & { classId: string },
  { actor, now }: { actor: Actor; now: Date },
): Promise<Outcome<string, Forbidden | NotFound | TeachingRefusal>> =>
  db.transaction(async (tx) => {
    const found = await classById(tx, classId);
    if (!found) return refused({ code: 'shared.not_found' });
    if (!mayRunClass(actor, found.atPlace)) return refused({ code: 'auth.forbidden', permission: 'classes.teach' });
    const { institutionId } = found;
    const [taken] = await tx
      .select({ id: teachingClass.id })
      .from(teachingClass)
      .where(
        and(
          eq(teachingClass.institutionId, institutionId),
          eq(teachingClass.term, given.term),
          eq(teachingClass.title, given.title),
          ne(teachingClass.id, classId),
        ),
      );
    const students = await studentsIn(tx, classId);
    const faults: TeachingRefusal[] = [];
    if (taken) faults.push({ code: 'teaching.title_taken', field: 'title', title: given.title });
    if (given.capacity !== null && given.capacity < students) faults.push({ code: 'teaching.too_small', field: 'capacity', students });
    const [fault, ...also] = faults;
    if (fault) return refusedTogether(fault, also);
    await tx.update(teachingClass).set(given).where(eq(teachingClass.id, classId));
    await record(tx, actor, now, [{ type: 'teaching.class_changed', about: null, institutionId, data: { classId } }]);
    return granted(classId);
  });
