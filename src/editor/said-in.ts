import type { Locale } from '#domain/shared/locale.ts';
import { cureWords } from './words/cures.ts';
import { faultWords } from './words/faults.ts';
import { formWords } from './words/forms.ts';

type Words = Record<string, string>;

/** What checks say, by its English pattern, in which `{}` is whatever stands there. */
export const chineseOf: Words = { ...faultWords, ...cureWords, ...formWords };

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

// Patterns with more fixed words are tried first, since `{} in {}` fits many sentences.
const patterns = Object.entries(chineseOf)
  .map(([pattern, words]) => ({
    words,
    fits: new RegExp(`^${pattern.split('{}').map(escaped).join('([\\s\\S]+?)')}$`),
    length: pattern.replaceAll('{}', '').length,
  }))
  .sort((a, b) => b.length - a.length);

/** A sentence of the content check in a language. What has no words in it yet stays in English, which is better than nothing. */
export const saidIn = (locale: Locale, sentence: string): string => {
  if (locale === 'en') return sentence;
  for (const { words, fits } of patterns) {
    const found = fits.exec(sentence);
    if (!found) continue;
    let next = 1;
    return words.replaceAll(/\{(\d?)\}/g, (_, given: string) => found[given ? Number(given) : next++] ?? '');
  }
  return sentence;
};
