import { eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { angoffJudge } from '#db/schema/index.ts';
import type { PanelRefusal } from '#domain/assessment/standards/refusals.ts';
import type { Actor } from '#domain/auth/permission.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { ownSeat } from './own-seat.ts';

/** A judge agrees to the profile and to keep the questions to themselves. */
export const agreeToJudge = (
  db: Database,
  panelId: string,
  { actor, now }: { actor: Actor; now: Date },
): Promise<Outcome<null, NotFound | PanelRefusal>> =>
  db.transaction(async (tx) => {
    const seat = await ownSeat(tx, panelId, actor);
    if (!seat.ok) return seat;
    const { panel, judge } = seat.value;
    if (panel.state !== 'first' && panel.state !== 'second') return refused({ code: 'assessment.panel_stage', state: panel.state });
    if (judge.agreedAt === null) await tx.update(angoffJudge).set({ agreedAt: now }).where(eq(angoffJudge.id, judge.id));
    return granted(null);
  });
