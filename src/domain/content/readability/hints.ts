import type { Locale } from '../../shared/locale.ts';
import { type ConsentElement, consentElements } from '../consent.ts';
import { rareIn } from './common-characters.ts';
import { lengthOf, type Sentence, sentencesOf } from './reading.ts';
import { unexplained } from './unexplained.ts';
import type { Vocabulary } from './vocabulary.ts';
import { english } from './vocabulary-en.ts';
import { chinese } from './vocabulary-zh.ts';

export const hintRules = ['mean', 'long', 'rare', 'terms', 'stacked', 'chains', 'pressure', 'percent', 'total', 'elements'] as const;
export type HintRule = (typeof hintRules)[number];
export type Tone = 'fine' | 'amber' | 'red';
/** One hint about a text: how much was found, and what. A hint is no grade: a text that is fine in all may still not be understood. */
export type Hint = { rule: HintRule; tone: Tone; n: number; seen: string[] };

/** Where hints begin. Characters and Chinese shares as in the design, words for English by analogy: platform defaults, all of them. */
export const limits = {
  'zh-CN': { mean: 25, meanHigh: 35, long: 40, total: 3000 },
  en: { mean: 20, meanHigh: 28, long: 30, total: 1800 },
  longShare: 0.1,
  rareShare: 0.02,
  chainsPerThousand: 3,
} as const;

/** How a single sentence reads by its length alone. */
export const heatOf = ({ length }: Sentence, locale: Locale): 'calm' | 'long' | 'very-long' =>
  length > limits[locale].long ? 'very-long' : length > limits[locale].mean ? 'long' : 'calm';

const vocabularies: Record<Locale, Vocabulary> = { 'zh-CN': chinese, en: english };
const amberIf = (so: boolean): Tone => (so ? 'amber' : 'fine');
const every = (text: string, pattern: RegExp) => [...new Set(text.match(pattern) ?? [])];

const lengths = (sentences: Sentence[], locale: Locale): Hint[] => {
  const limit = limits[locale];
  const mean = sentences.reduce((sum, { length }) => sum + length, 0) / Math.max(1, sentences.length);
  const long = sentences.filter(({ length }) => length > limit.long);
  return [
    { rule: 'mean', tone: mean > limit.meanHigh ? 'red' : amberIf(mean > limit.mean), n: Math.round(mean), seen: [] },
    { rule: 'long', tone: amberIf(long.length > sentences.length * limits.longShare), n: long.length, seen: [] },
  ];
};

/** What makes a text hard to read, as far as counting can tell. `about` says whether it should hold what a consent form holds. */
export const readabilityHints = (text: string, locale: Locale, about: 'consent' | 'anything'): Hint[] => {
  const words = vocabularies[locale];
  const paragraphs = sentencesOf(text, locale);
  const sentences = paragraphs.flat();
  const total = lengthOf(text, locale);
  const rare = rareIn(text);
  const terms = unexplained(text, words);
  const chains = text.match(words.chains) ?? [];
  const percentages = sentences
    .filter(({ text: sentence }) => !words.frequency.test(sentence))
    .flatMap(({ text: sentence }) => sentence.match(words.percentage) ?? []);
  const lacking: ConsentElement[] = about === 'consent' ? consentElements.filter((element) => !words.elements[element].test(text)) : [];
  const found = (rule: HintRule, seen: string[], tone: Tone): Hint => ({ rule, tone, n: seen.length, seen });
  const [stacked, pressure] = [every(text, words.stacked), every(text, words.pressure)];
  return [
    ...lengths(sentences, locale),
    ...(locale === 'zh-CN' ? [found('rare', [...new Set(rare)], amberIf(rare.length > total * limits.rareShare))] : []),
    found('terms', terms, amberIf(terms.length > 0)),
    found('stacked', stacked, amberIf(stacked.length > 0)),
    // One in a short text is no habit yet.
    found('chains', [...new Set(chains)], amberIf(chains.length >= 2 && chains.length * 1000 >= total * limits.chainsPerThousand)),
    found('pressure', pressure, pressure.length > 0 ? 'red' : 'fine'),
    found('percent', [...new Set(percentages)], amberIf(percentages.length > 0)),
    { rule: 'total', tone: amberIf(total > limits[locale].total), n: total, seen: [] },
    ...(about === 'consent' ? [found('elements', lacking, amberIf(lacking.length > 0))] : []),
  ];
};
