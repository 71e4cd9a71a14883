import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { itemVoid } from '#db/schema/index.ts';
import type { VoidRefusal } from '#domain/assessment/void-item.ts';
import { actorRef } from '#domain/audit/fact.ts';
import { type Actor, type Forbidden, placesWhere } from '#domain/auth/permission.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { wasAsked } from '#queries/assessment/was-asked.ts';
import { record } from '../record.ts';

type Given = { exam: string; itemId: string; reason: string };

/** Proposes that an item be taken out of every paper, and why. Nothing changes until somebody else confirms it. Returns the id of the proposal. */
export const proposeVoid = (
  db: Database,
  { exam, itemId, reason }: Given,
  { actor, now }: { actor: Actor; now: Date },
): Promise<Outcome<string, Forbidden | NotFound | VoidRefusal>> =>
  db.transaction(async (tx) => {
    if (placesWhere(actor, 'exams.manage').length === 0) return refused({ code: 'auth.forbidden', permission: 'exams.manage' });
    if (!(await wasAsked(tx, exam, itemId))) return refused({ code: 'assessment.void_no_such_item', field: 'itemId' });
    const [there] = await tx
      .select({ id: itemVoid.id })
      .from(itemVoid)
      .where(and(eq(itemVoid.examSlug, exam), eq(itemVoid.itemId, itemId), isNull(itemVoid.refusedAt)));
    if (there) return refused({ code: 'assessment.void_already', field: 'itemId' });
    const id = crypto.randomUUID();
    await tx.insert(itemVoid).values({ id, examSlug: exam, itemId, reason, proposedBy: actorRef(actor), proposedAt: now });
    await record(tx, actor, now, [
      { type: 'assessment.void_proposed', about: null, institutionId: null, data: { voidId: id, exam, itemId } },
    ]);
    return granted(id);
  });
