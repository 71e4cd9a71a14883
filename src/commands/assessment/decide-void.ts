import { eq } from 'drizzle-orm';
import type { Database, Tx } from '#db/client.ts';
import { itemVoid } from '#db/schema/index.ts';
import type { VoidRefusal } from '#domain/assessment/void-item.ts';
import { actorRef } from '#domain/audit/fact.ts';
import { type Actor, type Forbidden, placesWhere } from '#domain/auth/permission.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { record } from '../record.ts';
import { type Regrading, regradeExam } from './regrade-exam.ts';

type By = { actor: Actor; now: Date };
type Answer<T> = Promise<Outcome<T, Forbidden | NotFound | VoidRefusal>>;

/** The proposal, if this person may decide on it: everywhere, since an item is asked at every institution, and never who proposed it. */
const decidable = async (tx: Tx, voidId: string, actor: Actor) => {
  if (placesWhere(actor, 'exams.void') !== 'everywhere') return refused({ code: 'auth.forbidden', permission: 'exams.void' });
  const [found] = await tx.select().from(itemVoid).where(eq(itemVoid.id, voidId));
  if (!found) return refused({ code: 'shared.not_found' });
  if (found.confirmedAt !== null || found.refusedAt !== null) return refused({ code: 'assessment.void_decided' });
  if (found.proposedBy === actorRef(actor)) return refused({ code: 'assessment.void_two_people' });
  return granted(found);
};

/** Takes an item out: no paper is drawn with it any more, and whoever had it gets full credit for it, those of long ago too. */
export const confirmVoid = async (db: Database, voidId: string, { actor, now }: By): Answer<Regrading> => {
  const confirmed = await db.transaction(async (tx) => {
    const found = await decidable(tx, voidId, actor);
    if (!found.ok) return found;
    await tx
      .update(itemVoid)
      .set({ confirmedBy: actorRef(actor), confirmedAt: now })
      .where(eq(itemVoid.id, voidId));
    const { examSlug: exam, itemId } = found.value;
    await record(tx, actor, now, [{ type: 'assessment.item_voided', about: null, institutionId: null, data: { voidId, exam, itemId } }]);
    return found;
  });
  if (!confirmed.ok) return confirmed;
  const { examSlug: exam, itemId } = confirmed.value;
  return granted(await regradeExam(db, { exam, cause: 'item_void', itemId }, { actor, now }));
};

export const refuseVoid = (db: Database, voidId: string, { actor, now }: By): Answer<null> =>
  db.transaction(async (tx) => {
    const found = await decidable(tx, voidId, actor);
    if (!found.ok) return found;
    await tx
      .update(itemVoid)
      .set({ refusedBy: actorRef(actor), refusedAt: now })
      .where(eq(itemVoid.id, voidId));
    const { examSlug: exam, itemId } = found.value;
    await record(tx, actor, now, [{ type: 'assessment.void_refused', about: null, institutionId: null, data: { voidId, exam, itemId } }]);
    return granted(null);
  });
