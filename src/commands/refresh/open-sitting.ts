import type { Database } from '#db/client.ts';
import { refreshSitting } from '#db/schema/index.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import type { RefreshRefusal } from '#domain/refresh/sitting.ts';
import type { NotFound, SignInNeeded } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { itemsAhead, refreshFor } from '#queries/refresh/refresh-for.ts';
import { learner } from '../auth/learner.ts';

/** Opens what is due of a course, with its items as they will stay; where one is open, it goes on. */
export const openSitting = async (
  db: Database,
  { course }: { course: string },
  { actor, now }: { actor: Actor | null; now: Date },
): Promise<Outcome<{ course: string }, NotFound | RefreshRefusal | SignInNeeded | Forbidden>> => {
  const learning = learner(actor);
  if (!learning.ok) return learning;
  const { personId } = learning.value;
  const today = dayOf(now);
  return db.transaction(async (tx) => {
    const refresh = await refreshFor(tx, { personId, course, today });
    if (!refresh) return refused({ code: 'shared.not_found' });
    if (refresh.open) return granted({ course });
    if (refresh.due === null) return refused({ code: 'refresh.nothing_due' });
    await tx.insert(refreshSitting).values({
      id: crypto.randomUUID(),
      personId,
      course,
      editionId: refresh.editionId,
      kind: refresh.due,
      items: itemsAhead(refresh, refresh.due, today),
      openedAt: now,
    });
    return granted({ course });
  });
};
