import { type Locale, locales } from '../../shared/locale.ts';
import type { Library } from '../library.ts';
import { hanIn, mean, sentencesOf, wordsIn } from '../lint-words.ts';
import type { Debt } from './debt.ts';
import { proseDebts } from './prose-debts.ts';
import { proseOf } from './prose-of.ts';
import { withoutSamples } from './without-samples.ts';

/** Mean length of the sentences of a piece for everybody: Han characters, or words. Platform defaults. */
export const longestMean: Record<Locale, number> = { 'zh-CN': 25, en: 20 };
const measure: Record<Locale, (text: string) => number> = { 'zh-CN': hanIn, en: wordsIn };
const figure: Record<Locale, RegExp> = {
  'zh-CN': /百分之[一二三四五六七八九十百]+|\d+(\.\d+)?\s*(%|％|[万亿]|(多)?(人|名|例|次|个国家))/,
  en: /\b\d+(\.\d+)?\s*(%|per cent\b|percent\b|(million|billion|people|participants|patients|cases|countries)\b)/i,
};
const cited = /\{%\s*(clause|case)\b|\(#source-\d+\)|(证据|evidence )E\d/;
const readers: readonly string[] = ['informed', 'professionals'];

/** What a piece owes its reader: sentences short on the whole, and no figure without the source beside it. */
export const pieceDebts = ({ pieces }: Library): Debt[] =>
  Object.entries(pieces).flatMap(([slug, { piece, words }]) =>
    locales.flatMap((locale): Debt[] => {
      const outline = words[locale];
      if (!outline) return [];
      const file = `outreach/${slug}/piece.${locale}.mdoc`;
      const source = outline.text.split('\n');
      const prose = proseOf(withoutSamples(outline.text));
      const lengths = prose.flatMap(({ text }) => sentencesOf(text)).map(measure[locale]);
      const average = mean(lengths.filter((length) => length > 0));
      return [
        ...proseDebts(file, locale, outline),
        ...(average > longestMean[locale] && !readers.includes(piece.levels[0] ?? '')
          ? [{ rule: 'sentence-mean' as const, file, place: locale, seen: average.toFixed(1) }]
          : []),
        ...prose.flatMap(({ line, text }): Debt[] => {
          const seen = figure[locale].exec(text)?.[0];
          return seen && !cited.test(source[line - 1] ?? '') ? [{ rule: 'figure-bare', file, place: String(line), seen }] : [];
        }),
      ];
    }),
  );
