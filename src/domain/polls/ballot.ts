import { z } from 'zod';
import { choicesOf, type Poll } from '../content/poll.ts';
import { Slug } from '../shared/slug.ts';

/** Before or after a text; a poll that is asked once is only asked before. */
export const moments = ['before', 'after'] as const;
export type Moment = (typeof moments)[number];

/** The random mark of one device: at least 128 bits, and nothing else. */
export const DeviceToken = z.string().regex(/^[A-Za-z0-9_-]{22,64}$/);

const order = /^[a-z0-9-]+(,[a-z0-9-]+)*$/;

/** A vote as a form hands it in. */
export const BallotForm = z.object({
  choice: Slug,
  when: z.enum(moments).default('before'),
  /** The options in the order in which they were drawn for this reader; empty where the page showed everybody the written order. */
  order: z.string().max(400).regex(order).or(z.literal('')).default(''),
  token: DeviceToken.or(z.literal('')).default(''),
  work: z.string().max(20).default(''),
  /** The page to go back to. */
  back: z.string().max(300).default(''),
});
export type BallotForm = z.infer<typeof BallotForm>;

/** The order that was drawn, if it is one of this poll's; a scale keeps its order, so none is drawn. */
export const drawnOrder = ({ kind, options }: Pick<Poll, 'kind' | 'options'>, given: string): string[] | null => {
  if (kind === 'scale' || given === '') return null;
  const ids = given.split(',');
  return [...ids].sort().join() ===
    options
      .map(({ id }) => id)
      .sort()
      .join()
    ? ids
    : null;
};

export const isChoiceOf = (poll: Pick<Poll, 'options'>, choice: string): boolean => choicesOf(poll).some(({ id }) => id === choice);
