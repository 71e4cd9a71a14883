import type { Database } from '#db/client.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import { type ActRefusal, actIn } from '#domain/progress/act.ts';
import type { NotFound, SignInNeeded } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { editionById } from '#queries/content/editions.ts';
import { learner } from '../auth/learner.ts';
import { enrol } from './enrol.ts';
import { keepEvidence } from './keep-evidence.ts';

type Given = { course: string; lesson: string; act: string; choice: string };

/** An act of a lesson that is one choice: a check answered, a dilemma decided, an ending reached. */
export const doAct = async (
  db: Database,
  given: Given,
  { actor, now }: { actor: Actor | null; now: Date },
): Promise<Outcome<{ act: string; lessonCompleted: boolean }, ActRefusal | NotFound | SignInNeeded | Forbidden>> => {
  const learning = learner(actor);
  if (!learning.ok) return learning;
  return db.transaction(async (tx) => {
    const editionId = await enrol(tx, learning.value.personId, given.course, now);
    if (!editionId) return refused({ code: 'shared.not_found' });
    const { snapshot } = await editionById(tx, 'course', editionId);
    const meant = actIn(snapshot, given);
    if (!meant.ok) return meant;
    return granted(await keepEvidence(tx, { ...given, choice: meant.value.choice, editionId }, { actor: learning.value, now }));
  });
};
