import { lengthWritten } from '../shared/length-written.ts';
import { locales } from '../shared/locale.ts';
import type { Item } from './item.ts';
import type { Finding } from './lint-item.ts';
import { lengthOf, mean, ordinal } from './lint-words.ts';

const longestMatch = { 'zh-CN': 16, en: 44 };

/** Steps that say by a word of their own where they stand. */
const orderGivenAway = (item: Item): Finding[] =>
  item.type !== 'ordering'
    ? []
    : item.steps.flatMap(({ key, text }) =>
        locales
          .filter((locale) => ordinal[locale].test(text[locale]))
          .map((locale) => ({
            rule: 'order-given-away',
            level: 'block' as const,
            where: `steps.${key}.text.${locale}`,
            said: { word: text[locale].match(ordinal[locale])?.[0] ?? '' },
            message: `The step says by “${text[locale].match(ordinal[locale])?.[0]}” where it belongs. Take the word out, so that the order has to be known.`,
          })),
      );

/** A match that nearly every prompt belongs to, or that does not fit into a list on a phone. */
const unbalancedPairs = (item: Item): Finding[] => {
  if (item.type !== 'matching') return [];
  const findings: Finding[] = [];
  for (const { key, text } of item.matches) {
    const uses = item.prompts.filter(({ match }) => match === key).length;
    if (uses * 2 > item.prompts.length)
      findings.push({
        rule: 'unbalanced-pairs',
        level: 'warn',
        where: `matches.${key}`,
        said: { uses, of: item.prompts.length },
        message: `${uses} of ${item.prompts.length} prompts belong to it, so picking it everywhere earns most of the point. Spread the prompts.`,
      });
    for (const locale of locales)
      if (lengthOf(text[locale]) > longestMatch[locale])
        findings.push({
          rule: 'long-match',
          level: 'warn',
          where: `matches.${key}.text.${locale}`,
          said: { length: lengthOf(text[locale]), most: longestMatch[locale] },
          message: `${lengthOf(text[locale])} characters are cut off in a list on a phone. Say it in ${longestMatch[locale]} at most; put the detail into the prompt.`,
        });
  }
  return findings;
};

/** Passages at fault that stand out by their length. */
const faultsStandOut = (item: Item): Finding[] => {
  if (item.type !== 'annotate') return [];
  return locales.flatMap((locale): Finding[] => {
    const lengths = (wrong: boolean) =>
      item.passages.filter(({ violation }) => (violation === true) === wrong).map(({ text }) => lengthOf(text[locale]));
    const ratio = mean(lengths(true)) / mean(lengths(false));
    if (ratio <= 1.5 && ratio >= 1 / 1.5) return [];
    return [
      {
        rule: 'faults-stand-out',
        level: 'warn',
        where: `passages ${locale}`,
        said: { ratio: ratio.toFixed(2), most: 1.5 },
        message: `Passages at fault are ${ratio.toFixed(2)} times as long as the others on average, so length gives them away. Make them alike (1.5 at most either way).`,
      },
    ];
  });
};

/** An example that would not be taken, or a rubric whose criteria differ in how far they reach. */
const rubricFits = (item: Item): Finding[] => {
  if (item.type !== 'reflection') return [];
  return locales.flatMap((locale): Finding[] => {
    const length = lengthWritten(item.example[locale]);
    if (length >= item.length.least && length <= item.length.most) return [];
    return [
      {
        rule: 'example-length',
        level: 'block',
        where: `example.${locale}`,
        said: { length, least: item.length.least, most: item.length.most },
        message: `The example has ${length} words and ${item.length.least} to ${item.length.most} are asked for. An example must be an answer that could be given.`,
      },
    ];
  });
};

/** Flaws that only one type of item can have. */
export const lintType = (item: Item): Finding[] =>
  [orderGivenAway, unbalancedPairs, faultsStandOut, rubricFits].flatMap((rule) => rule(item));
