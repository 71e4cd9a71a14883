import type { PaperQuestion } from './attempt.ts';
import type { Response } from './response.ts';

/** What was answered, by where things stood on the paper counted from 1, and without their words. */
export type Said = { is: 'list'; places: number[] } | { is: 'pairs'; pairs: [number, number][] } | { is: 'text'; length: number };

const letterAt = (key: string): number => key.charCodeAt(0) - 96;
const byFirst = (pairs: [number, number][]) => pairs.sort(([a], [b]) => a - b);

/** What a response says, as a receipt shows it. */
export const saidIn = ({ options }: Pick<PaperQuestion, 'options'>, response: Response): Said => {
  const at = (key: string) => options.indexOf(key) + 1;
  const sorted = (places: number[]): Said => ({ is: 'list', places: places.sort((a, b) => a - b) });
  const pairs = (given: Record<string, string | number>, from: (key: string) => number, to: (key: string) => number): Said => ({
    is: 'pairs',
    pairs: byFirst(Object.entries(given).map(([key, value]) => [from(key), typeof value === 'number' ? value : to(value)])),
  });
  switch (response.type) {
    case 'single':
      return { is: 'list', places: [at(response.choice)] };
    case 'multiple':
      return sorted(response.choices.map(at));
    case 'annotate':
      return sorted(response.marks.map(letterAt));
    case 'ordering':
      return pairs(response.places, at, at);
    case 'judgement':
      return pairs(response.ratings, at, at);
    case 'matching':
      return pairs(response.pairs, letterAt, at);
    case 'cloze':
      return {
        is: 'pairs',
        pairs: byFirst(
          Object.entries(response.gaps).map(([gap, key]) => [
            letterAt(gap),
            options.filter((one) => one.startsWith(`${gap}.`)).indexOf(`${gap}.${key}`) + 1,
          ]),
        ),
      };
    case 'reflection':
      return { is: 'text', length: [...response.text].length };
  }
};
