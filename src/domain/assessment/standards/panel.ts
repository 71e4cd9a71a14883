/** Where a panel stands: made ready, rating alone, rating again with the spread in view, over, decided on. */
export const panelStates = ['preparing', 'first', 'second', 'closed', 'decided'] as const;
export type PanelState = (typeof panelStates)[number];

/** Which next states the office may choose. A panel that is over may be taken up again, to talk about what judges see differently. */
export const nextStates: Record<PanelState, readonly PanelState[]> = {
  preparing: ['first'],
  first: ['second', 'closed'],
  second: ['closed'],
  closed: ['second'],
  decided: [],
};

/** What a judge brings to the panel. A mixed panel gives the most precise cut. */
export const backgrounds = ['researcher', 'external', 'newly_qualified', 'other'] as const;
export type Background = (typeof backgrounds)[number];

/** How many judges a cut rests on, and how many of which kind. Platform default. */
export const panelNeeds = { judges: 8, researcher: 2, external: 1, newly_qualified: 1 } as const;
export type Composition = Record<keyof typeof panelNeeds, number>;

export const compositionOf = (judges: readonly { background: Background }[]): Composition => {
  const of = (kind: Background) => judges.filter(({ background }) => background === kind).length;
  return { judges: judges.length, researcher: of('researcher'), external: of('external'), newly_qualified: of('newly_qualified') };
};

/** How many are missing of each; undefined where the panel is complete. */
export const missingFrom = (composition: Composition): Composition | undefined => {
  const lacks = (what: keyof Composition) => Math.max(0, panelNeeds[what] - composition[what]);
  const missing = {
    judges: lacks('judges'),
    researcher: lacks('researcher'),
    external: lacks('external'),
    newly_qualified: lacks('newly_qualified'),
  };
  return Object.values(missing).some((n) => n > 0) ? missing : undefined;
};

export const ratingStep = 5;
/** What a judge may say of a question: 0 % to 100 %. */
export const ratingSteps: readonly number[] = Array.from({ length: 100 / ratingStep + 1 }, (_, i) => i * ratingStep);

export type Round = 1 | 2;
export type Rated = { judgeId: string; itemId: string; round: Round; percent: number };

/**
 * The round in which a judge rates now; null while nobody may. Whoever joins late rates everything alone first, as the others did: no one sees
 * the spread before having an opinion.
 */
export const roundFor = (state: PanelState, ratedAlone: number, items: number): Round | null => {
  if (state === 'first') return 1;
  if (state === 'second') return ratedAlone < items ? 1 : 2;
  return null;
};

/** What each judge says last of each question. */
export const lastRatings = (ratings: readonly Rated[]): Map<string, Map<string, number>> => {
  const byJudge = new Map<string, Map<string, number>>();
  for (const { judgeId, itemId, percent } of [...ratings].sort((a, b) => a.round - b.round))
    byJudge.set(judgeId, (byJudge.get(judgeId) ?? new Map()).set(itemId, percent));
  return byJudge;
};

/** The judges who have rated every question, with their ratings as shares in the order of `itemIds`. */
export const completeRatings = (
  judgeIds: readonly string[],
  itemIds: readonly string[],
  ratings: readonly Rated[],
): { judgeId: string; row: number[] }[] => {
  const last = lastRatings(ratings);
  return judgeIds.flatMap((judgeId) => {
    const given = last.get(judgeId);
    const row = itemIds.map((itemId) => given?.get(itemId));
    return row.every((percent) => percent !== undefined) ? [{ judgeId, row: row.map((percent) => percent / 100) }] : [];
  });
};
