import type { found } from '#domain/content/de-identification.ts';
import { fill } from '#i18n/fill.ts';

/** Sentences with places left open, in the reader's language, so that a script and the server say the same. */
export type DeidWords = Record<'alone' | 'together' | 'uniqueOf' | 'said' | 'nobody' | 'recognised' | 'learnt' | 'unsure', string>;

/** What a clue leads to: one person, a secret that a whole group shares, or nothing. */
export const foundWords = ({ fits, secret }: ReturnType<typeof found>, words: DeidWords): string => {
  if (fits === 0) return words.nobody;
  if (secret === null) return fill(words.unsure, { n: fits });
  return fits === 1 ? fill(words.recognised, { secret }) : fill(words.learnt, { n: fits, secret });
};

export const alikeWords = (alike: number, words: DeidWords): string => (alike === 1 ? words.alone : fill(words.together, { n: alike }));
