import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { angoffDecision, angoffJudge, angoffPanel, angoffRating } from '#db/schema/index.ts';
import type { Rated } from '#domain/assessment/standards/panel.ts';

export type PanelRow = typeof angoffPanel.$inferSelect;
export type JudgeRow = typeof angoffJudge.$inferSelect;
export type DecisionRow = typeof angoffDecision.$inferSelect;

export const panelById = async (db: Reader, id: string): Promise<PanelRow | undefined> =>
  (await db.select().from(angoffPanel).where(eq(angoffPanel.id, id)))[0];

/** The judges who count, in the order in which they were invited. */
export const judgesOf = (db: Reader, panelId: string): Promise<JudgeRow[]> =>
  db
    .select()
    .from(angoffJudge)
    .where(and(eq(angoffJudge.panelId, panelId), isNull(angoffJudge.excusedAt)))
    .orderBy(angoffJudge.invitedAt, angoffJudge.id);

export const ratingsOf = (db: Reader, judges: readonly JudgeRow[]): Promise<Rated[]> =>
  db
    .select({ judgeId: angoffRating.judgeId, itemId: angoffRating.itemId, round: angoffRating.round, percent: angoffRating.percent })
    .from(angoffRating)
    .where(
      inArray(
        angoffRating.judgeId,
        judges.map(({ id }) => id),
      ),
    );

export const decisionOn = async (db: Reader, panelId: string): Promise<DecisionRow | undefined> =>
  (await db.select().from(angoffDecision).where(eq(angoffDecision.panelId, panelId)))[0];
