import { and, countDistinct, eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { angoffRating } from '#db/schema/index.ts';
import { roundFor } from '#domain/assessment/standards/panel.ts';
import type { PanelRefusal } from '#domain/assessment/standards/refusals.ts';
import type { Actor } from '#domain/auth/permission.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { editionById } from '#queries/content/editions.ts';
import { ownSeat } from './own-seat.ts';

type Given = { panelId: string; itemId: string; percent: number };

/** A judge says of a question what share of candidates on the border would answer it rightly; the last word in a round counts. */
export const rateItem = (
  db: Database,
  { panelId, itemId, percent }: Given,
  { actor, now }: { actor: Actor; now: Date },
): Promise<Outcome<null, NotFound | PanelRefusal>> =>
  db.transaction(async (tx) => {
    const seat = await ownSeat(tx, panelId, actor);
    if (!seat.ok) return seat;
    const { panel, judge } = seat.value;
    if (judge.agreedAt === null) return refused({ code: 'assessment.judge_not_agreed' });
    const { items } = (await editionById(tx, 'exam', panel.editionId)).snapshot;
    if (!items.some(({ id }) => id === itemId)) return refused({ code: 'shared.not_found' });
    const [alone] = await tx
      .select({ n: countDistinct(angoffRating.itemId) })
      .from(angoffRating)
      .where(and(eq(angoffRating.judgeId, judge.id), eq(angoffRating.round, 1)));
    const round = roundFor(panel.state, alone?.n ?? 0, items.length);
    if (round === null) return refused({ code: 'assessment.panel_stage', state: panel.state });
    await tx
      .insert(angoffRating)
      .values({ id: crypto.randomUUID(), judgeId: judge.id, round, itemId, percent, ratedAt: now })
      .onConflictDoUpdate({ target: [angoffRating.judgeId, angoffRating.round, angoffRating.itemId], set: { percent, ratedAt: now } });
    return granted(null);
  });
