import { and, desc, eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { enrolment, evidence } from '#db/schema/index.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { type ActRefusal, actIn } from '#domain/progress/act.ts';
import { isLessonComplete, lastCompletedOn, unspent } from '#domain/progress/completion.ts';
import type { NotFound, SignInNeeded } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { editionById } from '#queries/content/editions.ts';
import { completionsOf } from '#queries/requirements/completions-of.ts';
import { record } from '../record.ts';
import { advanceLearner } from './advance-learner.ts';
import { enrol } from './enrol.ts';

type Given = { course: string; lesson: string; act: string; choice: string };

/**
 * Keeps an act of a lesson as evidence: a check answered, a dilemma decided. A different choice later is kept beside the first; the same one
 * again changes nothing while it still counts. When it was the lesson's last open act the lesson is complete, and whatever follows from that follows.
 */
export const doAct = async (
  db: Database,
  given: Given,
  { actor, now }: { actor: Actor | null; now: Date },
): Promise<Outcome<{ act: string; lessonCompleted: boolean }, ActRefusal | NotFound | SignInNeeded>> => {
  if (actor?.kind !== 'person') return refused({ code: 'auth.sign_in_needed' });
  const { personId } = actor;
  const { course, lesson, act } = given;
  return db.transaction(async (tx) => {
    const editionId = await enrol(tx, personId, course, now);
    if (!editionId) return refused({ code: 'shared.not_found' });
    const { snapshot } = await editionById(tx, 'course', editionId);
    const meant = actIn(snapshot, given);
    if (!meant.ok) return meant;
    const { choice } = meant.value;

    const mine = and(eq(evidence.personId, personId), eq(evidence.course, course));
    const before = await tx.select().from(evidence).where(mine).orderBy(desc(evidence.at));
    const ref = `${lesson}/${act}`;
    const last = before.find((one) => one.ref === ref);
    const counts = unspent(snapshot, before, lastCompletedOn(await completionsOf(tx, [personId]), course));
    if (last && last.detail.choice === choice && counts.includes(last)) return granted({ act, lessonCompleted: false });

    const row = { id: crypto.randomUUID(), personId, kind: 'lesson_act' as const, course, ref, editionId, detail: { choice }, at: now };
    await tx.insert(evidence).values(row);
    await tx
      .update(enrolment)
      .set({ lesson, placedAt: now })
      .where(and(eq(enrolment.personId, personId), eq(enrolment.course, course)));
    const rules = snapshot.lessons.find(({ slug }) => slug === lesson);
    const lessonCompleted = rules !== undefined && !isLessonComplete(rules, counts) && isLessonComplete(rules, [...counts, row]);
    if (lessonCompleted)
      await record(tx, actor, now, [{ type: 'progress.lesson_completed', about: personId, institutionId: null, data: { course, lesson } }]);
    await advanceLearner(tx, personId, now, actor);
    return granted({ act, lessonCompleted });
  });
};
