import type { AngoffCut } from '../statistics/angoff.ts';

export type ItemValue = { itemId: string; value: number };

/**
 * The panel's values when the approving body has moved the cut by so many marks: each question by the same share, and none below 0 or above 1.
 */
export const movedValues = (itemIds: readonly string[], { items }: Pick<AngoffCut, 'items'>, moved: number): ItemValue[] =>
  itemIds.map((itemId, i) => ({ itemId, value: Math.min(1, Math.max(0, (items[i] ?? 0) + moved / itemIds.length)) }));
