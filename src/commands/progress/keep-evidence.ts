import { and, desc, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { enrolment, evidence } from '#db/schema/index.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { lessonIn } from '#domain/content/snapshot.ts';
import { isLessonComplete, lastCompletedOn, unspent } from '#domain/progress/completion.ts';
import { editionById } from '#queries/content/editions.ts';
import { completionsOf } from '#queries/requirements/completions-of.ts';
import { record } from '../record.ts';
import { advanceLearner } from './advance-learner.ts';

type Given = { course: string; lesson: string; act: string; choice: string; editionId: string };
type By = { actor: Extract<Actor, { kind: 'person' }>; now: Date };

/**
 * Keeps an act of a lesson as evidence. A different choice later is kept beside the first; the same one again changes nothing while it still
 * counts. When it was the lesson's last open act the lesson is complete, and whatever follows from that follows. A step of other acts.
 */
export const keepEvidence = async (
  tx: Tx,
  { course, lesson, act, choice, editionId }: Given,
  { actor, now }: By,
): Promise<{ act: string; lessonCompleted: boolean }> => {
  const { personId } = actor;
  const { snapshot } = await editionById(tx, 'course', editionId);
  const mine = and(eq(evidence.personId, personId), eq(evidence.course, course));
  const before = await tx.select().from(evidence).where(mine).orderBy(desc(evidence.at));
  const ref = `${lesson}/${act}`;
  const last = before.find((one) => one.ref === ref);
  const counts = unspent(snapshot, before, lastCompletedOn(await completionsOf(tx, [personId]), course));
  if (last && last.detail.choice === choice && counts.includes(last)) return { act, lessonCompleted: false };

  const row = { id: crypto.randomUUID(), personId, kind: 'lesson_act' as const, course, ref, editionId, detail: { choice }, at: now };
  await tx.insert(evidence).values(row);
  await tx
    .update(enrolment)
    .set({ lesson, placedAt: now })
    .where(and(eq(enrolment.personId, personId), eq(enrolment.course, course)));
  const rules = lessonIn(snapshot, lesson);
  const lessonCompleted = rules !== undefined && !isLessonComplete(rules, counts) && isLessonComplete(rules, [...counts, row]);
  if (lessonCompleted)
    await record(tx, actor, now, [{ type: 'progress.lesson_completed', about: personId, institutionId: null, data: { course, lesson } }]);
  await advanceLearner(tx, personId, now, actor);
  return { act, lessonCompleted };
};
