import { and, eq, gte, inArray, isNull } from 'drizzle-orm';
import { mean } from 'simple-statistics';
import type { Reader } from '#db/client.ts';
import { angoffJudge, angoffPanel, itemStatistic } from '#db/schema/index.ts';
import { type Round, roundFor } from '#domain/assessment/standards/panel.ts';
import { formCut } from '#domain/assessment/statistics/angoff.ts';
import { actFrom } from '#domain/assessment/statistics/signals.ts';
import type { Item } from '#domain/content/item.ts';
import type { Vignette } from '#domain/content/vignette.ts';
import type { Bilingual } from '#domain/shared/locale.ts';
import { itemVersion } from '../../content/item-version.ts';
import { titles } from '../../content/titles.ts';
import { panelWork } from './panel-cut.ts';
import { decisionOn, type PanelRow, panelById } from './panel-rows.ts';

export type SeenByJudge = {
  item: Item;
  vignette: Vignette | undefined;
  number: number;
  /** One's own last figure. */
  own: number | null;
  /** What the panel said in the first round, without names; only once one has said everything oneself, and discussion has begun. */
  spread: { percents: number[]; mean: number } | null;
  /** How first attempts really went, in the second round and where there are enough of them. */
  observed: { n: number; p: number } | null;
};
export type JudgePage = {
  panel: PanelRow;
  title: Bilingual | undefined;
  agreed: boolean;
  round: Round | null;
  items: number;
  rated: number;
  /** Empty until the judge has agreed and while nobody rates. */
  questions: SeenByJudge[];
  decidedCut: number | null;
};

/** A panel as one of its judges sees it; undefined for everybody else. */
export const judgePage = async (db: Reader, panelId: string, personId: string): Promise<JudgePage | undefined> => {
  const panel = await panelById(db, panelId);
  if (!panel) return undefined;
  const { items, vignettes, judges, ratings } = await panelWork(db, panel);
  const me = judges.find((judge) => judge.personId === personId);
  if (!me) return undefined;
  const mine = ratings.filter(({ judgeId }) => judgeId === me.id);
  const alone = mine.filter(({ round }) => round === 1).length;
  const round = roundFor(panel.state, alone, items.length);
  const agreed = me.agreedAt !== null;
  const ownOf = (itemId: string) => mine.filter((one) => one.itemId === itemId).sort((a, b) => b.round - a.round)[0]?.percent ?? null;
  const spreadOf = (itemId: string) => {
    const percents = ratings.filter((one) => one.itemId === itemId && one.round === 1).map(({ percent }) => percent);
    return percents.length === 0 ? null : { percents: percents.sort((a, b) => a - b), mean: mean(percents) };
  };
  const enough = and(eq(itemStatistic.examSlug, panel.examSlug), gte(itemStatistic.n, actFrom));
  const counted = round === 2 ? await db.select().from(itemStatistic).where(enough) : [];
  const observedOf = (item: Item) => {
    const found = counted.find((one) => one.itemVersion === itemVersion(item));
    return found ? { n: found.n, p: found.p } : null;
  };
  const decision = await decisionOn(db, panelId);
  return {
    panel,
    title: (await titles(db)).exam.get(panel.examSlug),
    agreed,
    round,
    items: items.length,
    rated: items.filter(({ id }) => ownOf(id) !== null).length,
    questions:
      agreed && round !== null
        ? items.map((item, i) => ({
            item,
            vignette: vignettes.find(({ id }) => id === item.vignette),
            number: i + 1,
            own: ownOf(item.id),
            spread: round === 2 ? spreadOf(item.id) : null,
            observed: observedOf(item),
          }))
        : [],
    decidedCut: decision ? formCut(decision.values.map(({ value }) => value)) : null,
  };
};

/** The panels that wait for somebody to rate. */
export const panelsWaitingFor = async (db: Reader, personId: string): Promise<{ panelId: string; title: Bilingual | undefined }[]> => {
  const rows = await db
    .select({ panelId: angoffPanel.id, exam: angoffPanel.examSlug })
    .from(angoffJudge)
    .innerJoin(angoffPanel, eq(angoffPanel.id, angoffJudge.panelId))
    .where(and(eq(angoffJudge.personId, personId), isNull(angoffJudge.excusedAt), inArray(angoffPanel.state, ['first', 'second'])));
  if (rows.length === 0) return [];
  const named = (await titles(db)).exam;
  return rows.map(({ panelId, exam }) => ({ panelId, title: named.get(exam) }));
};
