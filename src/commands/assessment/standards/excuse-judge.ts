import { eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { angoffJudge } from '#db/schema/index.ts';
import type { PanelRefusal } from '#domain/assessment/standards/refusals.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { judgesOf } from '#queries/assessment/standards/panel-rows.ts';
import { record } from '../../record.ts';
import { managedPanel } from './managed-panel.ts';

/** Takes a judge off a panel, for a reason that stays on record: their ratings no longer count. */
export const excuseJudge = (
  db: Database,
  { panelId, judgeId, reason }: { panelId: string; judgeId: string; reason: string },
  { actor, now }: { actor: Actor; now: Date },
): Promise<Outcome<null, Forbidden | NotFound | PanelRefusal>> =>
  db.transaction(async (tx) => {
    const found = await managedPanel(tx, { actor, panelId, in: ['preparing', 'first', 'second', 'closed'] });
    if (!found.ok) return found;
    const judge = (await judgesOf(tx, panelId)).find(({ id }) => id === judgeId);
    if (!judge) return refused({ code: 'shared.not_found' });
    await tx.update(angoffJudge).set({ excusedAt: now, excusedFor: reason }).where(eq(angoffJudge.id, judgeId));
    const { institutionId, examSlug: exam } = found.value;
    await record(tx, actor, now, [{ type: 'assessment.judge_excused', about: judge.personId, institutionId, data: { panelId, exam } }]);
    return granted(null);
  });
