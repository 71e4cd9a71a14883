import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { examWindow } from '#db/schema/index.ts';
import type { ExamWindow, WindowRefusal } from '#domain/assessment/window.ts';
import { actorRef } from '#domain/audit/fact.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { newestEdition } from '#queries/content/editions.ts';
import { mayAt } from '#queries/requirements/may-at.ts';
import { record } from '../../record.ts';

type By = { actor: Actor; now: Date };
type Given = ExamWindow & { exam: string; institutionId: string };

/** Says when an exam may be begun at an institution, in a unit, or by those in a position. From now on whom it concerns may begin only then. */
export const openWindow = (
  db: Database,
  { exam, institutionId, unitId, position, opensAt, closesAt }: Given,
  { actor, now }: By,
): Promise<Outcome<string, Forbidden | NotFound | WindowRefusal>> =>
  db.transaction(async (tx) => {
    if (!(await mayAt(tx, actor, 'exams.manage', { institutionId, unitId })))
      return refused({ code: 'auth.forbidden', permission: 'exams.manage' });
    if (!(await newestEdition(tx, 'exam', exam))) return refused({ code: 'shared.not_found' });
    if (closesAt <= opensAt) return refused({ code: 'assessment.window_ends_before_start', field: 'closesAt' });
    const id = crypto.randomUUID();
    const row = { id, examSlug: exam, institutionId, unitId, position, opensAt, closesAt };
    await tx.insert(examWindow).values({ ...row, madeBy: actorRef(actor), madeAt: now });
    const data = { windowId: id, exam, opensAt: opensAt.toISOString(), closesAt: closesAt.toISOString() };
    await record(tx, actor, now, [{ type: 'assessment.window_opened', about: null, institutionId, data }]);
    return granted(id);
  });

export const withdrawWindow = (
  db: Database,
  { windowId }: { windowId: string },
  { actor, now }: By,
): Promise<Outcome<null, Forbidden | NotFound>> =>
  db.transaction(async (tx) => {
    const [found] = await tx
      .select()
      .from(examWindow)
      .where(and(eq(examWindow.id, windowId), isNull(examWindow.withdrawnAt)));
    if (!found) return refused({ code: 'shared.not_found' });
    const { institutionId, unitId, examSlug: exam } = found;
    if (!(await mayAt(tx, actor, 'exams.manage', { institutionId, unitId })))
      return refused({ code: 'auth.forbidden', permission: 'exams.manage' });
    await tx.update(examWindow).set({ withdrawnAt: now }).where(eq(examWindow.id, windowId));
    await record(tx, actor, now, [{ type: 'assessment.window_withdrawn', about: null, institutionId, data: { windowId, exam } }]);
    return granted(null);
  });
