import { proseOf } from './debts/prose-of.ts';
import { hanIn } from './lint-words.ts';

/** Han characters and Latin words that are read in a minute. The first is a platform default, the second a mean of many studies. */
export const readingRate = { han: 300, words: 238 } as const;

/** Whole minutes that reading a Markdoc source takes, one at the least. */
export const readingMinutes = (source: string): number => {
  const texts = proseOf(source).map(({ text }) => text);
  const han = texts.reduce((sum, text) => sum + hanIn(text), 0);
  const words = texts.reduce((sum, text) => sum + (text.match(/[A-Za-z][\w’'-]*/g) ?? []).length, 0);
  return Math.max(1, Math.round(han / readingRate.han + words / readingRate.words));
};
