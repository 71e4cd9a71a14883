import { eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { angoffPanel } from '#db/schema/index.ts';
import type { PanelRefusal } from '#domain/assessment/standards/refusals.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome } from '#domain/shared/outcome.ts';
import { managedPanel } from './managed-panel.ts';

/** Writes who the candidate on the border is, in words; possible until rating begins. */
export const writeProfile = (
  db: Database,
  { panelId, profile }: { panelId: string; profile: string },
  { actor }: { actor: Actor },
): Promise<Outcome<null, Forbidden | NotFound | PanelRefusal>> =>
  db.transaction(async (tx) => {
    const panel = await managedPanel(tx, { actor, panelId, in: ['preparing'] });
    if (!panel.ok) return panel;
    await tx.update(angoffPanel).set({ profile }).where(eq(angoffPanel.id, panelId));
    return granted(null);
  });
