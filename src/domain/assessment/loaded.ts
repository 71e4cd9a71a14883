import type { OptionKey } from '../content/item.ts';

/** What the field `loaded` of a paper's plain form holds: `item=choice` for each saved answer. */
export const writeLoaded = (answers: Partial<Record<string, OptionKey>>): string =>
  Object.entries(answers)
    .map(([itemId, choice]) => `${itemId}=${choice}`)
    .join(' ');
