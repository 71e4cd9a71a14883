import { changeBetween } from '#domain/content/risk.ts';
import { fill } from '#i18n/fill.ts';

/** Sentences with places left open, in the reader's language, so that a script and the server say the same. */
export type RiskWords = Record<'happens' | 'less' | 'more' | 'same' | 'down' | 'up' | 'unchanged' | 'fromNought' | 'oneIn', string>;

export const absoluteWords = (without: number, after: number, words: RiskWords): string => {
  const { change } = changeBetween(without, after);
  return change === 0 ? words.same : fill(change < 0 ? words.less : words.more, { n: Math.abs(change) });
};

export const relativeWords = (without: number, after: number, words: RiskWords): string => {
  const { relative } = changeBetween(without, after);
  if (relative === null) return words.fromNought;
  return relative === 0
    ? words.unchanged
    : fill(relative < 0 ? words.down : words.up, { percent: Number((Math.abs(relative) * 100).toFixed(1)) });
};

export const oneInWords = (without: number, after: number, words: RiskWords): string => {
  const { oneIn } = changeBetween(without, after);
  return oneIn === null ? '–' : fill(words.oneIn, { n: oneIn });
};

export const happensWords = (without: number, after: number, words: RiskWords): string => fill(words.happens, { without, after });
