import type { Reader } from '#db/client.ts';
import { type Composition, completeRatings, compositionOf, missingFrom, type Rated } from '#domain/assessment/standards/panel.ts';
import { type AngoffCut, angoffCut } from '#domain/assessment/statistics/angoff.ts';
import type { Item } from '#domain/content/item.ts';
import type { Vignette } from '#domain/content/vignette.ts';
import { editionById } from '../../content/editions.ts';
import { type JudgeRow, judgesOf, type PanelRow, ratingsOf } from './panel-rows.ts';

export type PanelWork = {
  items: readonly Item[];
  vignettes: readonly Vignette[];
  judges: JudgeRow[];
  ratings: Rated[];
  /** The judges who have rated every question, in the order of the rows of the cut. */
  complete: JudgeRow[];
  /** Null until somebody has rated everything. */
  cut: AngoffCut | null;
  /** How many judges are missing among those who have rated everything. */
  missing: Composition | undefined;
};

/** What a panel has come to so far. */
export const panelWork = async (db: Reader, panel: PanelRow): Promise<PanelWork> => {
  const { items, vignettes = [] } = (await editionById(db, 'exam', panel.editionId)).snapshot;
  const judges = await judgesOf(db, panel.id);
  const ratings = await ratingsOf(db, judges);
  const rows = completeRatings(
    judges.map(({ id }) => id),
    items.map(({ id }) => id),
    ratings,
  );
  const complete = judges.filter(({ id }) => rows.some(({ judgeId }) => judgeId === id));
  return {
    items,
    vignettes,
    judges,
    ratings,
    complete,
    cut: rows.length === 0 ? null : angoffCut(rows.map(({ row }) => row)),
    missing: missingFrom(compositionOf(complete)),
  };
};
