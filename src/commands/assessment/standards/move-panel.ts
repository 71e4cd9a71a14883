import { eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { angoffPanel } from '#db/schema/index.ts';
import { compositionOf, missingFrom, nextStates, type PanelState, panelStates } from '#domain/assessment/standards/panel.ts';
import type { PanelRefusal } from '#domain/assessment/standards/refusals.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { judgesOf } from '#queries/assessment/standards/panel-rows.ts';
import { record } from '../../record.ts';
import { managedPanel } from './managed-panel.ts';

/**
 * Takes a panel to its next stage. Rating begins once there is a profile and enough judges of each kind; from then on the profile stays as it is.
 */
export const movePanel = (
  db: Database,
  { panelId, to }: { panelId: string; to: PanelState },
  { actor, now }: { actor: Actor; now: Date },
): Promise<Outcome<null, Forbidden | NotFound | PanelRefusal>> =>
  db.transaction(async (tx) => {
    const found = await managedPanel(tx, { actor, panelId, in: panelStates.filter((state) => nextStates[state].includes(to)) });
    if (!found.ok) return found;
    const { institutionId, examSlug: exam, state: from, profile } = found.value;
    if (from === 'preparing') {
      if (profile === '') return refused({ code: 'assessment.profile_missing' });
      const missing = missingFrom(compositionOf(await judgesOf(tx, panelId)));
      if (missing) return refused({ code: 'assessment.panel_lacks', ...missing });
    }
    await tx.update(angoffPanel).set({ state: to }).where(eq(angoffPanel.id, panelId));
    await record(tx, actor, now, [{ type: 'assessment.panel_moved', about: null, institutionId, data: { panelId, exam, from, to } }]);
    return granted(null);
  });
