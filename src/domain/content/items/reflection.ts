import { z } from 'zod';
import { Bilingual } from '../../shared/locale.ts';
import { itemHead, lettered, PartKey, sayAt } from './head.ts';

/** A few written sentences, read by a person and judged by a rubric. A paper that asks for them has its result once they are judged. */
export const ReflectionItem = z
  .strictObject({
    type: z.literal('reflection'),
    ...itemHead,
    length: z.strictObject({ least: z.int().min(20), most: z.int().max(600) }).describe('Characters in Chinese, words in English.'),
    rubric: z
      .array(
        z.strictObject({
          key: PartKey,
          name: Bilingual,
          levels: z.array(Bilingual).min(2).max(4).describe('What earns 0, 1, 2 and 3, worst first.'),
        }),
      )
      .min(1)
      .max(4),
    example: Bilingual.describe('An answer that reaches the highest level of each criterion.'),
  })
  .superRefine(({ length, rubric }, context) => {
    if (!lettered(rubric)) sayAt(context, 'rubric', 'keys must be a, b, c… in this order');
    if (length.least >= length.most) sayAt(context, 'length', 'least must be below most');
  });
