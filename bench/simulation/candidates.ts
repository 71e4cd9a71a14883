import type { Response } from '../../src/domain/assessment/response.ts';
import { keyOf } from '../../src/domain/assessment/score.ts';
import type { Item } from '../../src/domain/content/item.ts';

/** What is truly so of a question: how hard it is, how well it tells people apart, and how often it is guessed. Three-parameter logistic. */
export type TrueItem = { item: Item; difficulty: number; slope: number; guessing: number };

/** A normally distributed number (Box and Muller). */
export const normal = (random: () => number): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/**
 * Gives every question of a bank a difficulty and a slope by chance. Harder Bloom levels are harder on average. Options of a single-choice question
 * can be guessed, one in three; the other types are taken as not to be guessed.
 */
export const trueItems = (items: readonly Item[], random: () => number): TrueItem[] => {
  const level = { U: -1.4, Ap: -0.9, An: -0.5, Ev: -0.3 } as const;
  return items.map((item) => ({
    item,
    difficulty: level[item.bloom] + 0.7 * normal(random),
    slope: Math.min(1.8, Math.max(0.6, 1.1 + 0.25 * normal(random))),
    guessing: item.type === 'single' ? 1 / 3 : 0,
  }));
};

/** How likely somebody of this ability answers rightly. */
export const chanceOf = ({ difficulty, slope, guessing }: TrueItem, ability: number): number =>
  guessing + (1 - guessing) / (1 + Math.exp(-1.7 * slope * (ability - difficulty)));

/** What somebody answers: the key, or a wrong option by chance; of other types than single choice nothing instead of a wrong answer. */
export const answerOf = (one: TrueItem, ability: number, random: () => number): Response | undefined => {
  const { item } = one;
  if (random() < chanceOf(one, ability)) return keyOf(item);
  if (item.type !== 'single') return undefined;
  const wrong = item.options.filter(({ correct }) => !correct);
  return { type: 'single', choice: wrong[Math.floor(random() * wrong.length)]?.key ?? 'a' };
};
