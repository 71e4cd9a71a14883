import { and, eq } from 'drizzle-orm';
import type { Database, Tx } from '#db/client.ts';
import { classTeacher, teachingClass } from '#db/schema/index.ts';
import { type Actor, type Forbidden, may } from '#domain/auth/permission.ts';
import type { Fact } from '#domain/facts.ts';
import type { NotFound } from '#domain/refusals.ts';
import { concerns } from '#domain/requirements/bound.ts';
import { requirementsOn } from '#domain/requirements/in-force.ts';
import { granted, type Outcome, refused, refusedTogether } from '#domain/shared/outcome.ts';
import { classFaults, type NewClass, type TeachingRefusal } from '#domain/teaching/teaching-class.ts';
import { newestEdition, publishedPolicies } from '#queries/content/editions.ts';
import { placeExists } from '#queries/people/place-exists.ts';
import { unitPath } from '#queries/people/unit-path.ts';
import { record } from '../record.ts';

/** Whether a requirement in force when the class begins concerns whoever is in it. */
const isRequired = async (tx: Tx, { institutionId, course, kind, startedOn, dueOn }: NewClass): Promise<boolean> => {
  const occasion = {
    trigger: 'class',
    id: 'intended',
    institutionId,
    startedOn,
    course,
    compulsory: kind === 'compulsory',
    dueOn,
  } as const;
  return requirementsOn(await publishedPolicies(tx), startedOn).some(({ rule }) => concerns(rule, occasion));
};

/** Opens a class for a term. Whoever opens it to teach it is its teacher; an administrator names the teachers afterwards. Returns its id. */
export const openClass = (
  db: Database,
  given: NewClass,
  { actor, now }: { actor: Actor; now: Date },
): Promise<Outcome<string, Forbidden | NotFound | TeachingRefusal>> =>
  db.transaction(async (tx) => {
    const { institutionId, unitId, course, term, kind, startedOn, finishedOn, dueOn } = given;
    const place = { institutionId, unitPath: await unitPath(tx, unitId) };
    const manages = may(actor, 'classes.manage', place);
    if (!manages && !may(actor, 'classes.teach', place)) return refused({ code: 'auth.forbidden', permission: 'classes.teach' });
    if (!(await placeExists(tx, given))) return refused({ code: 'shared.not_found' });
    const others = await tx
      .select({ title: teachingClass.title })
      .from(teachingClass)
      .where(and(eq(teachingClass.institutionId, institutionId), eq(teachingClass.term, term)));
    const [fault, ...also] = classFaults(given, {
      course: (await newestEdition(tx, 'course', course)) ? 'published' : 'unknown',
      requirement: (await isRequired(tx, given)) ? 'there' : 'none',
      titles: others.map(({ title }) => title),
    });
    if (fault) return refusedTogether(fault, also);

    const classId = crypto.randomUUID();
    await tx.insert(teachingClass).values({ id: classId, ...given, createdAt: now });
    const data = { classId, course, kind, startedOn, finishedOn, dueOn };
    const facts: Fact[] = [{ type: 'teaching.class_opened', about: null, institutionId, data }];
    if (actor.kind === 'person' && !manages) {
      const teacherId = crypto.randomUUID();
      await tx.insert(classTeacher).values({ id: teacherId, classId, personId: actor.personId, namedAt: now });
      facts.push({ type: 'teaching.teacher_named', about: actor.personId, institutionId, data: { teacherId, classId } });
    }
    await record(tx, actor, now, facts);
    return granted(classId);
  });
