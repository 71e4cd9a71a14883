import { type Bilingual, type Locale, locales } from '../shared/locale.ts';
import type { Item } from './item.ts';
import { type LintPart, optionGroups, partsOf } from './lint-shape.ts';
import { lintType } from './lint-types.ts';
import { absolute, combined, cue, hanIn, lengthOf, marked, mean, negated, numbersIn, sentencesOf, trivia, wordsIn } from './lint-words.ts';

/** Something an editor must (`block`) or should (`warn`) look at before an item is used. `said`: the figures and words of the message, for other languages. */
export type Finding = {
  rule: string;
  level: 'block' | 'warn';
  where: string;
  message: string;
  said?: Record<string, string | number>;
};

type Rule = (item: Item) => Finding[];

const combinedOptions: Rule = (item) =>
  optionGroups(item)
    .flat()
    .flatMap(({ where, text }) =>
      locales
        .filter((locale) => combined[locale].test(text[locale]))
        .map((locale) => ({
          rule: 'combined-options',
          level: 'block',
          where: `${where}.text.${locale}`,
          message:
            'The option refers to other options. A reader who knows half can then guess the rest. Write the combination out, or ask two questions.',
        })),
    );

const unmarkedNegation: Rule = (item) =>
  locales
    .filter((locale) => {
      const question = sentencesOf(item.stem[locale]).at(-1) ?? '';
      return negated[locale].test(question) && !marked[locale].test(question);
    })
    .map((locale) => ({
      rule: 'unmarked-negation',
      level: 'block',
      where: `stem.${locale}`,
      message:
        'The question asks for the exception without marking it, and is easily misread. Ask it the other way round, or set the negative in bold: **不**, **not**.',
    }));

const lengths = (parts: readonly LintPart[], locale: Locale) => parts.map(({ text }) => lengthOf(text[locale]));

const keyIsLongest: Rule = (item) =>
  optionGroups(item).flatMap((options) =>
    locales.flatMap((locale): Finding[] => {
      const keys = options.filter(({ right }) => right);
      const ratio =
        mean(lengths(keys, locale)) /
        mean(
          lengths(
            options.filter(({ right }) => !right),
            locale,
          ),
        );
      if (ratio <= keyRatio(item)) return [];
      return keys.slice(0, 1).map(({ where }) => ({
        rule: 'key-is-longest',
        level: 'warn',
        where: `${where}.text.${locale}`,
        said: { ratio: ratio.toFixed(2), most: keyRatio(item) },
        message: `What is right is ${ratio.toFixed(2)} times as long as the rest on average, so length gives it away. Shorten it, or give the others the same detail (${keyRatio(item)} at most).`,
      }));
    }),
  );

// The few words of a gap differ more in length than whole sentences do.
const keyRatio = ({ type }: Item): number => (type === 'cloze' ? 1.6 : 1.3);

const unequalOptions: Rule = (item) =>
  item.type === 'cloze'
    ? []
    : optionGroups(item).flatMap((options) =>
        locales.flatMap((locale): Finding[] => {
          const all = lengths(options, locale);
          const ratio = Math.max(...all) / Math.min(...all);
          if (ratio <= 2.5) return [];
          return [
            {
              rule: 'unequal-options',
              level: 'warn',
              where: `options ${locale}`,
              said: { ratio: ratio.toFixed(1), most: 2.5 },
              message: `The longest option is ${ratio.toFixed(1)} times as long as the shortest, and the odd one out draws the eye. Bring them nearer (2.5 at most).`,
            },
          ];
        }),
      );

const oneSidedAbsolute: Rule = (item) =>
  optionGroups(item).flatMap((options) =>
    locales.flatMap((locale) => {
      const absolutes = options.filter(({ text }) => absolute[locale].test(text[locale]));
      if (absolutes.length !== 1) return [];
      return absolutes.map(({ where, text }) => ({
        rule: 'one-sided-absolute',
        level: 'warn' as const,
        where: `${where}.text.${locale}`,
        said: { word: text[locale].match(absolute[locale])?.[0] ?? '' },
        message: `Only this option says “${text[locale].match(absolute[locale])?.[0]}”. Test-wise readers strike it out unread. Say how far it really goes.`,
      }));
    }),
  );

const problemNotInStem: Rule = (item) =>
  locales.flatMap((locale) => {
    // The story of a case set holds the problem for its questions.
    const short = item.vignette === undefined && (locale === 'zh-CN' ? hanIn(item.stem[locale]) < 15 : wordsIn(item.stem[locale]) < 10);
    const options = item.type === 'single' ? item.options.reduce((sum, option) => sum + lengthOf(option.text[locale]), 0) : 0;
    const share = options / (options + lengthOf(item.stem[locale]));
    if (!short && share <= 0.7) return [];
    return {
      rule: 'problem-not-in-stem',
      level: 'warn',
      where: `stem.${locale}`,
      ...(!short && { said: { share: Math.round(share * 100), most: 70 } }),
      message: short
        ? 'The stem is too short to hold the problem. Tell who decides what, so that a reader could answer before reading the options.'
        : `The options carry ${Math.round(share * 100)} % of the text. Move what they share into the stem (70 % at most).`,
    };
  });

const numericOptions: Rule = (item) => {
  if (item.type !== 'single') return [];
  const numbers = item.options.map((option) => numbersIn(option.text['zh-CN']));
  const finding = (rule: string, message: string): Finding[] => [{ rule, level: 'warn', where: 'options', message }];
  if (numbers.every((list) => list.length === 1)) {
    const [a = 0, b = 0, c = 0] = numbers.flat();
    if ((b - a) * (c - b) <= 0)
      return finding('unordered-numbers', 'The numbers run neither up nor down. Put them in order so that only the judgement is hard.');
  }
  const ranges = item.options.flatMap((option) => [...option.text['zh-CN'].matchAll(/(\d+)\s*(?:[-–~～]|至|到)\s*(\d+)/g)]);
  const sorted = ranges.map(([, low, high]) => [Number(low), Number(high)] as const).sort((x, y) => x[0] - y[0]);
  const overlaps = ranges.length === 3 && sorted.some(([low], i) => i > 0 && low <= (sorted[i - 1]?.[1] ?? -Infinity));
  return overlaps
    ? finding('overlapping-ranges', 'Two ranges share a value, so two options can be right. Let each begin above the one before.')
    : [];
};

const onlyTrivia: Rule = (item) =>
  locales
    .filter((locale) => trivia[locale].test(sentencesOf(item.stem[locale]).at(-1) ?? ''))
    .map((locale) => ({
      rule: 'trivia',
      level: 'warn',
      where: `stem.${locale}`,
      message:
        'The question asks for a date, document or article number. Anyone can look that up. Ask what the rule changes for the person in the story.',
    }));

const longReads = (item: Item): { where: string; text: Bilingual }[] => [
  { where: 'stem', text: item.stem },
  ...(item.type === 'annotate' || item.type === 'cloze' ? partsOf(item).filter(({ where }) => /^(passages|text)/.test(where)) : []),
];

const readingLoad: Rule = (item) =>
  longReads(item).flatMap(({ where, text }) =>
    locales.flatMap((locale) =>
      sentencesOf(text[locale])
        .filter((sentence) => (locale === 'zh-CN' ? hanIn(sentence) > 45 : wordsIn(sentence) > 35))
        .map((sentence) => ({
          rule: 'reading-load',
          level: 'warn' as const,
          where: `${where}.${locale}`,
          said: { start: sentence.slice(0, 12) },
          message: `The sentence beginning “${sentence.slice(0, 12)}…” is long enough to test reading rather than judgement. Split it (45 字 or 35 words at most).`,
        })),
    ),
  );

const rationaleTeaches: Rule = (item) =>
  partsOf(item).flatMap(({ where, rationale, right }) => {
    if (!rationale) return [];
    const size = hanIn(rationale['zh-CN']);
    const findings: Finding[] = locales
      .filter((locale) => right === false && !cue[locale].test(rationale[locale]))
      .map((locale) => ({
        rule: 'no-cue',
        level: 'warn',
        where: `${where}.rationale.${locale}`,
        message: 'The rationale of what is wrong does not say what to do next time. End it with “下次：…” or “Next time: …”, one act long.',
      }));
    if (size < 20 || size > 120)
      findings.push({
        rule: 'rationale-length',
        level: 'warn',
        where: `${where}.rationale.zh-CN`,
        said: { size, least: 20, most: 120 },
        message: `The rationale has ${size} 字. Under 20 explains nothing, over 120 is not read. Name the one mistake and the cue.`,
      });
    return findings;
  });

const sameNumbers: Rule = (item) => {
  const parts = [
    { where: 'stem', text: item.stem },
    ...partsOf(item).map(({ where, text }) => ({ where: where.includes('.') ? `${where}.text` : where, text })),
  ];
  const sorted = (text: string) =>
    numbersIn(text)
      .sort((x, y) => x - y)
      .join(' ');
  return parts
    .filter(({ text }) => sorted(text['zh-CN']) !== sorted(text.en))
    .map(({ where, text }) => ({
      rule: 'numbers-differ',
      level: 'warn',
      where,
      said: { zh: sorted(text['zh-CN']) || '—', en: sorted(text.en) || '—' },
      message: `The figures differ: zh-CN has “${sorted(text['zh-CN'])}”, en has “${sorted(text.en)}”. Both languages must give the same facts; write a figure as a figure in both.`,
    }));
};

// Order is the order of the report: what blocks stands first.
const rules: Rule[] = [
  combinedOptions,
  unmarkedNegation,
  keyIsLongest,
  unequalOptions,
  oneSidedAbsolute,
  problemNotInStem,
  numericOptions,
  onlyTrivia,
  readingLoad,
  rationaleTeaches,
  sameNumbers,
  lintType,
];

/** Flaws of wording that make an item easier or harder than its subject is. What the schema already refuses is not repeated here. */
export const lintItem = (item: Item): Finding[] =>
  rules
    .flatMap((rule) => rule(item))
    .map((finding) => ({
      ...finding,
      where: `${item.id} ${finding.where}`,
    }));
