import { z } from 'zod';
import type { Instrument } from '../../content/instrument.ts';
import type { Dimension, Form } from './measure.ts';

export type MeasureAnswers = Record<string, string | string[] | undefined>;
export type Measured = { dimension: Dimension; score: number; outOf: number };

/** The answers a scale of attitude offers: from not at all to fully. */
export const agreements = ['1', '2', '3', '4', '5'] as const;

const optional = (keys: readonly string[]) => z.enum(keys as [string, ...string[]]).optional();
const keysOf = (parts: readonly { key: string }[]) => parts.map(({ key }) => key);

/** What a sheet of this form sends: a field for each part, each of which may be left out. */
export const measureSheet = ({ attitude, forms }: Instrument, form: Form) => {
  const { knowledge, recognition, decision } = forms[form];
  return z.object({
    ...Object.fromEntries([...knowledge, ...decision].map(({ id, options }) => [id, optional(keysOf(options))])),
    [recognition.id]: z.array(z.enum(keysOf(recognition.passages) as [string, ...string[]])),
    ...Object.fromEntries(attitude.map(({ id }) => [id, optional(agreements)])),
  });
};

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

/**
 * What a sheet reached in each dimension; a dimension with a part left out is left out whole, since nothing can be said of it. Marking everything
 * earns as little in recognition as marking nothing. Attitude is a sum to be compared, and no grade.
 */
export const scoreForm = ({ attitude, forms }: Instrument, form: Form, answers: MeasureAnswers): Measured[] => {
  const { knowledge, recognition, decision } = forms[form];
  const marked = answers[recognition.id];
  const marks = Array.isArray(marked) ? marked : [];
  const [issues, sound] = [true, false].map((wanted) => recognition.passages.filter(({ issue }) => (issue === true) === wanted));
  const share = (parts: readonly { key: string }[] = []) => parts.filter(({ key }) => marks.includes(key)).length / parts.length;
  const whole = (ids: readonly { id: string }[]) => ids.every(({ id }) => answers[id] !== undefined);
  const measured: (Measured | false)[] = [
    whole(knowledge) && {
      dimension: 'knowledge',
      score: knowledge.filter(({ id, options }) => options.some(({ key, correct }) => correct && key === answers[id])).length,
      outOf: knowledge.length,
    },
    marks.length > 0 && {
      dimension: 'recognition',
      score: Math.max(0, share(issues) - share(sound)) * (issues?.length ?? 0),
      outOf: issues?.length ?? 0,
    },
    whole(decision) && {
      dimension: 'decision',
      score: sum(decision.map(({ id, options }) => options.find(({ key }) => key === answers[id])?.uses.length ?? 0)),
      outOf: sum(decision.map(({ options }) => Math.max(...options.map(({ uses }) => uses.length)))),
    },
    whole(attitude) && {
      dimension: 'attitude',
      score: sum(attitude.map(({ id, reversed }) => (reversed ? agreements.length + 1 - Number(answers[id]) : Number(answers[id])))),
      outOf: attitude.length * agreements.length,
    },
  ];
  return measured.filter((one) => one !== false);
};
