import { z } from 'zod';
import { Bilingual } from '../../shared/locale.ts';
import { itemHead, lettered, Rationale, sayAt } from './head.ts';

export const optionKeys = ['a', 'b', 'c'] as const;
export type OptionKey = (typeof optionKeys)[number];

/** Three ways to act, one of them the soundest. Files that name no type hold these. */
export const SingleItem = z
  .strictObject({
    type: z.literal('single').optional().default('single'),
    ...itemHead,
    options: z
      .array(z.strictObject({ key: z.enum(optionKeys), text: Bilingual, correct: z.literal(true).optional(), rationale: Rationale }))
      .length(3),
  })
  .superRefine(({ options }, context) => {
    if (!lettered(options)) sayAt(context, 'options', 'keys must be a, b, c in this order');
    const right = options.filter(({ correct }) => correct).length;
    if (right !== 1) sayAt(context, 'options', `exactly one option is correct, here ${right} are`);
  });
