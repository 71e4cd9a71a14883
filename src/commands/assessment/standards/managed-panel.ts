import type { Tx } from '#db/client.ts';
import type { PanelState } from '#domain/assessment/standards/panel.ts';
import type { PanelRefusal } from '#domain/assessment/standards/refusals.ts';
import { type Actor, type Forbidden, may } from '#domain/auth/permission.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { type PanelRow, panelById } from '#queries/assessment/standards/panel-rows.ts';

type Managing = { actor: Actor; panelId: string; in: readonly PanelState[] };

/** The panel, if this person looks after it and it stands where the act is possible. */
export const managedPanel = async (
  tx: Tx,
  { actor, panelId, in: states }: Managing,
): Promise<Outcome<PanelRow, Forbidden | NotFound | PanelRefusal>> => {
  const panel = await panelById(tx, panelId);
  if (!panel) return refused({ code: 'shared.not_found' });
  if (!may(actor, 'standards.manage', { institutionId: panel.institutionId }))
    return refused({ code: 'auth.forbidden', permission: 'standards.manage' });
  return states.includes(panel.state) ? granted(panel) : refused({ code: 'assessment.panel_stage', state: panel.state });
};
