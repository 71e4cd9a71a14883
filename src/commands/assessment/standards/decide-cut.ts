import { eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { angoffDecision, angoffPanel } from '#db/schema/index.ts';
import { movedValues } from '#domain/assessment/standards/decision.ts';
import type { CutRefusal, PanelRefusal } from '#domain/assessment/standards/refusals.ts';
import { errorAtMost, isTooUncertain } from '#domain/assessment/statistics/angoff.ts';
import { actorRef } from '#domain/audit/fact.ts';
import { type Actor, type Forbidden, placesWhere } from '#domain/auth/permission.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { dayOf, type PlainDate } from '#domain/shared/plain-date.ts';
import { panelWork } from '#queries/assessment/standards/panel-cut.ts';
import { decisionOn, panelById } from '#queries/assessment/standards/panel-rows.ts';
import { record } from '../../record.ts';

type Given = { panelId: string; body: string; decidedOn: PlainDate; moved: number; reason: string };

/**
 * Writes down what the approving body decided about a panel's cut: as the panel found it, or moved by one standard error at most and for a reason.
 * It is for whoever may decide for all, and never for who opened the panel. Papers begun from now on are judged by it.
 */
export const decideCut = (
  db: Database,
  { panelId, body, decidedOn, moved, reason }: Given,
  { actor, now }: { actor: Actor; now: Date },
): Promise<Outcome<string, Forbidden | NotFound | PanelRefusal | CutRefusal>> =>
  db.transaction(async (tx) => {
    if (placesWhere(actor, 'standards.decide') !== 'everywhere') return refused({ code: 'auth.forbidden', permission: 'standards.decide' });
    const panel = await panelById(tx, panelId);
    if (!panel) return refused({ code: 'shared.not_found' });
    if (panel.state !== 'closed' || (await decisionOn(tx, panelId))) return refused({ code: 'assessment.panel_stage', state: panel.state });
    if (panel.openedBy === actorRef(actor)) return refused({ code: 'assessment.cut_two_people' });
    const { items, cut, missing, complete } = await panelWork(tx, panel);
    if (missing) return refused({ code: 'assessment.panel_lacks', ...missing });
    if (cut === null || cut.error === null) throw new Error(`Panel ${panelId} has enough judges and no cut.`);
    if (isTooUncertain(cut))
      return refused({ code: 'assessment.cut_uncertain', error: cut.error.toFixed(2), most: (errorAtMost * items.length).toFixed(2) });
    if (Math.abs(moved) > cut.error + 1e-9)
      return refused({ code: 'assessment.cut_moved_too_far', field: 'moved', most: (Math.floor(cut.error * 100) / 100).toFixed(2) });
    if (moved !== 0 && reason.length < 20) return refused({ code: 'assessment.cut_reason_missing', field: 'reason' });
    if (decidedOn > dayOf(now)) return refused({ code: 'assessment.cut_in_future', field: 'decidedOn' });

    const id = crypto.randomUUID();
    const itemIds = items.map((item) => item.id);
    await tx.insert(angoffDecision).values({
      id,
      panelId,
      examSlug: panel.examSlug,
      body,
      decidedOn,
      cut: cut.cut,
      error: cut.error,
      judges: complete.length,
      moved,
      reason: reason === '' ? null : reason,
      values: movedValues(itemIds, cut, moved),
      decidedBy: actorRef(actor),
      decidedAt: now,
    });
    await tx.update(angoffPanel).set({ state: 'decided' }).where(eq(angoffPanel.id, panelId));
    await record(tx, actor, now, [
      {
        type: 'assessment.cut_decided',
        about: null,
        institutionId: panel.institutionId,
        data: {
          panelId,
          exam: panel.examSlug,
          cut: cut.cut,
          error: cut.error,
          moved,
          judges: complete.length,
          of: items.length,
          decidedOn,
        },
      },
    ]);
    return granted(id);
  });
