import { and, eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { enrolment } from '#db/schema/index.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import { lessonIn } from '#domain/content/snapshot.ts';
import type { NotFound, SignInNeeded } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { editionById } from '#queries/content/editions.ts';
import { learner } from '../auth/learner.ts';
import { enrol } from './enrol.ts';

type Given = { course: string; lesson: string; section: number };

/** Remembers where somebody is reading: the lesson and the number of its section, which every language shares. It is no evidence. */
export const keepPlace = async (
  db: Database,
  { course, lesson, section }: Given,
  { actor, now }: { actor: Actor | null; now: Date },
): Promise<Outcome<null, NotFound | SignInNeeded | Forbidden>> => {
  const learning = learner(actor);
  if (!learning.ok) return learning;
  const { personId } = learning.value;
  return db.transaction(async (tx) => {
    const editionId = await enrol(tx, personId, course, now);
    const rules = editionId && lessonIn((await editionById(tx, 'course', editionId)).snapshot, lesson);
    if (!rules || section > rules.sections) return refused({ code: 'shared.not_found' });
    await tx
      .update(enrolment)
      .set({ lesson, section, placedAt: now })
      .where(and(eq(enrolment.personId, personId), eq(enrolment.course, course)));
    return granted(null);
  });
};
