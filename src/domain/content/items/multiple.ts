import { z } from 'zod';
import { Bilingual } from '../../shared/locale.ts';
import { itemHead, lettered, PartKey, Rationale, sayAt } from './head.ts';

/** Several options hold and several do not; the stem says so and does not say how many. */
export const MultipleItem = z
  .strictObject({
    type: z.literal('multiple'),
    ...itemHead,
    options: z
      .array(z.strictObject({ key: PartKey, text: Bilingual, correct: z.literal(true).optional(), rationale: Rationale }))
      .min(4)
      .max(6),
  })
  .superRefine(({ options }, context) => {
    if (!lettered(options)) sayAt(context, 'options', 'keys must be a, b, c… in this order');
    const right = options.filter(({ correct }) => correct).length;
    if (right < 2 || options.length - right < 2)
      sayAt(context, 'options', `at least two options hold and two do not, here ${right} of ${options.length} hold`);
  });
