import type { Locale } from '../../shared/locale.ts';
import { hanIn, wordsIn } from '../lint-words.ts';
import type { Outline } from '../outline.ts';
import type { Debt } from './debt.ts';
import { proseOf } from './prose-of.ts';
import { withoutSamples } from './without-samples.ts';

/** Longest sentence that is easily read at one go: Han characters, or words. Platform defaults. */
export const longestSentence: Record<Locale, number> = { 'zh-CN': 90, en: 42 };
/** How much is read in six minutes, after which a lesson should ask for something: Han characters, or words. Platform defaults. */
export const longestStretch: Record<Locale, number> = { 'zh-CN': 1800, en: 1320 };

const measure: Record<Locale, (text: string) => number> = { 'zh-CN': hanIn, en: wordsIn };
const ends: Record<Locale, RegExp> = { 'zh-CN': /(?<=[。！？；])/, en: /(?<=[.!?;])\s+/ };
const owned: Record<Locale, RegExp> = {
  'zh-CN': /(及格|合格|通过)(线|分|分数)[^。；]{0,6}\d+|\d+\s*(个?学时|次机会)/,
  en: /\b(pass(ing)? mark|cut score|pass at)\b[^.;]{0,16}\d+|\b\d+\s+(attempts allowed|training hours)\b/i,
};
const acts: readonly string[] = [
  'check',
  'dilemma',
  'branches',
  'sensemake',
  'reflect',
  'biaslab',
  'risk',
  'deid',
  'embryo14',
  'annotate',
  'labelquiz',
  'threers',
  'stakeholders',
  'weigh',
];

/** What a lesson's prose owes its reader: short sentences, something to do every few minutes, and no number that a rule owns. */
export const proseDebts = (file: string, locale: Locale, { text, tags }: Outline): Debt[] => {
  const prose = proseOf(withoutSamples(text));
  const debts: Debt[] = [];
  for (const { line, text: paragraph } of prose) {
    for (const sentence of paragraph.split(ends[locale]))
      if (measure[locale](sentence) > longestSentence[locale])
        debts.push({ rule: 'sentence-long', file, place: String(line), seen: sentence.trim() });
    const number = owned[locale].exec(paragraph)?.[0];
    if (number) debts.push({ rule: 'number-owned', file, place: String(line), seen: number });
  }
  const stops = tags.filter(({ name }) => acts.includes(name)).map(({ line }) => line);
  let since = 0;
  let begun = 1;
  for (const { line, text: paragraph } of prose) {
    const stop = stops.findLast((at) => at < line);
    if (stop !== undefined && stop > begun) [since, begun] = [0, stop];
    const before = since;
    since += measure[locale](paragraph);
    if (before <= longestStretch[locale] && since > longestStretch[locale])
      debts.push({ rule: 'act-late', file, place: String(begun), seen: String(since) });
  }
  return debts;
};
