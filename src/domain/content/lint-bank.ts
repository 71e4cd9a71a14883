import { locales } from '../shared/locale.ts';
import { type Item, type ItemOf, optionKeys } from './item.ts';
import type { Finding } from './lint-item.ts';
import { lengthOf } from './lint-words.ts';

const sameAt = 0.8;
// χ² with two degrees of freedom at p = .01.
const chiSquaredLimit = 9.21;
// One-sided normal deviate at p = .01.
const deviateLimit = 2.33;

type Bigrams = { counts: Map<string, number>; size: number };

const bigramsOf = (text: string): Bigrams => {
  const letters = [...text.toLowerCase().replace(/[^\p{Letter}\p{Number}]/gu, '')];
  const counts = new Map<string, number>();
  for (let i = 0; i + 1 < letters.length; i++) {
    const bigram = `${letters[i]}${letters[i + 1]}`;
    counts.set(bigram, (counts.get(bigram) ?? 0) + 1);
  }
  return { counts, size: Math.max(0, letters.length - 1) };
};

/** Likeness of two texts, or 0 once it cannot reach `limit` any more: most pairs differ early, and a bank has very many pairs. */
const dice = (one: Bigrams, other: Bigrams, limit = 0): number => {
  const both = one.size + other.size;
  if (both === 0) return 0;
  const mayMiss = one.size - (limit * both) / 2 + 1e-9;
  if (limit > 0 && (2 * Math.min(one.size, other.size)) / both < limit) return 0;
  let missed = 0;
  for (const [bigram, count] of one.counts) {
    missed += Math.max(0, count - (other.counts.get(bigram) ?? 0));
    if (missed > mayMiss) return 0;
  }
  return (2 * (one.size - missed)) / both;
};

/** How alike two texts are, 0 to 1, by the pairs of neighbouring characters they share (Dice). Punctuation, case and spaces do not count. */
export const similarity = (one: string, other: string): number => dice(bigramsOf(one), bigramsOf(other));

const nearDuplicates = (items: Item[]): Finding[] => {
  const known = items.map((item) => ({ id: item.id, stems: locales.map((locale) => bigramsOf(item.stem[locale])) }));
  const findings: Finding[] = [];
  for (const [i, item] of known.entries())
    for (const later of known.slice(i + 1)) {
      let alike = 0;
      for (const [at, stem] of item.stems.entries()) {
        const other = later.stems[at];
        if (other) alike = Math.max(alike, dice(stem, other, sameAt));
      }
      if (alike < sameAt) continue;
      findings.push({
        rule: 'near-duplicate',
        level: 'block',
        where: `${item.id} ${later.id}`,
        said: { alike: Math.round(alike * 100) },
        message: `The two stems are ${Math.round(alike * 100)} % alike, so one paper could ask the same thing twice. Give one of them another situation, or drop it.`,
      });
    }
  return findings;
};

const sharedIds = (items: Item[]): Finding[] =>
  [...new Set(items.map((item) => item.id).filter((id, i, ids) => ids.indexOf(id) !== i))].map((id) => ({
    rule: 'shared-id',
    level: 'block',
    where: id,
    message: 'More than one item has this id, so answers and statistics would be mixed. Give the newer one the next free number.',
  }));

const keyPosition = (items: ItemOf<'single'>[]): Finding[] => {
  if (items.length === 0) return [];
  const expected = items.length / optionKeys.length;
  const observed = optionKeys.map(
    (key) => items.filter((item) => item.options.some((option) => option.key === key && option.correct)).length,
  );
  const chiSquared = observed.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  if (chiSquared <= chiSquaredLimit) return [];
  return [
    {
      rule: 'key-position',
      level: 'warn',
      where: 'bank',
      said: { counts: optionKeys.map((key, i) => `${key} ${observed[i]}`).join(' · ') },
      message: `The right answer stands at ${optionKeys.map((key, i) => `${key} ${observed[i]} times`).join(', ')}. That is too uneven for chance and can be guessed. Move some keys.`,
    },
  ];
};

const longestKeys = (items: ItemOf<'single'>[]): Finding[] =>
  locales.flatMap((locale): Finding[] => {
    const longest = items.filter((item) => {
      const key = item.options.find((option) => option.correct);
      return item.options.every((option) => option === key || lengthOf(option.text[locale]) < lengthOf(key?.text[locale] ?? ''));
    }).length;
    const chance = items.length / optionKeys.length;
    if (longest <= chance + deviateLimit * Math.sqrt(chance * (1 - 1 / optionKeys.length))) return [];
    return [
      {
        rule: 'keys-often-longest',
        level: 'warn',
        where: `bank ${locale}`,
        said: { longest, of: items.length, chance: Math.round(chance) },
        message: `The right option is the longest in ${longest} of ${items.length} items; chance would give about ${Math.round(chance)}. “Take the longest” would win marks. Shorten keys or fill out wrong options.`,
      },
    ];
  });

const isSingle = (item: Item): item is ItemOf<'single'> => item.type === 'single';

/** Flaws no single item shows: items that ask the same thing, and keys that can be guessed from where they stand or how long they are. */
export const lintBank = (items: Item[]): Finding[] => {
  const singles = items.filter(isSingle);
  return [...sharedIds(items), ...nearDuplicates(items), ...keyPosition(singles), ...longestKeys(singles)];
};
