import { and, eq, ne } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { angoffPanel } from '#db/schema/index.ts';
import type { PanelRefusal } from '#domain/assessment/standards/refusals.ts';
import { actorRef } from '#domain/audit/fact.ts';
import { type Actor, type Forbidden, may } from '#domain/auth/permission.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { newestEdition } from '#queries/content/editions.ts';
import { record } from '../../record.ts';

/** Opens a panel for the newest edition of an exam at an institution, which finds the judges. Returns its id. */
export const openPanel = (
  db: Database,
  { institutionId, exam }: { institutionId: string; exam: string },
  { actor, now }: { actor: Actor; now: Date },
): Promise<Outcome<string, Forbidden | NotFound | PanelRefusal>> =>
  db.transaction(async (tx) => {
    if (!may(actor, 'standards.manage', { institutionId })) return refused({ code: 'auth.forbidden', permission: 'standards.manage' });
    const edition = await newestEdition(tx, 'exam', exam);
    if (!edition) return refused({ code: 'shared.not_found' });
    const [there] = await tx
      .select({ id: angoffPanel.id })
      .from(angoffPanel)
      .where(and(eq(angoffPanel.editionId, edition.id), eq(angoffPanel.institutionId, institutionId), ne(angoffPanel.state, 'decided')));
    if (there) return refused({ code: 'assessment.panel_there_already' });
    const id = crypto.randomUUID();
    await tx.insert(angoffPanel).values({
      id,
      institutionId,
      examSlug: exam,
      editionId: edition.id,
      profile: '',
      state: 'preparing',
      openedBy: actorRef(actor),
      openedAt: now,
    });
    await record(tx, actor, now, [
      { type: 'assessment.panel_opened', about: null, institutionId, data: { panelId: id, exam, editionId: edition.id } },
    ]);
    return granted(id);
  });
