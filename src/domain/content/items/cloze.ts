import { z } from 'zod';
import { Bilingual, locales } from '../../shared/locale.ts';
import { itemHead, lettered, PartKey, Rationale, sayAt } from './head.ts';

/** The gaps of a text, in order: `[[a]]` is gap a. */
export const gapsIn = (text: string): string[] => [...text.matchAll(/\[\[([a-l])\]\]/g)].map(([, key = '']) => key);

/** A text with gaps, each filled from its own list. */
export const ClozeItem = z
  .strictObject({
    type: z.literal('cloze'),
    ...itemHead,
    text: Bilingual.describe('The text, with [[a]], [[b]]… where the gaps are.'),
    gaps: z
      .array(
        z.strictObject({
          key: PartKey,
          options: z
            .array(z.strictObject({ key: PartKey, text: Bilingual, correct: z.literal(true).optional(), rationale: Rationale }))
            .min(3)
            .max(4),
        }),
      )
      .min(2)
      .max(5),
  })
  .superRefine(({ text, gaps }, context) => {
    if (!lettered(gaps)) sayAt(context, 'gaps', 'keys must be a, b, c… in this order');
    for (const { key, options } of gaps) {
      if (!lettered(options)) sayAt(context, 'gaps', `the options of gap ${key} must be a, b, c… in this order`);
      const right = options.filter(({ correct }) => correct).length;
      if (right !== 1) sayAt(context, 'gaps', `gap ${key} takes exactly one option, here ${right} are correct`);
    }
    const keys = gaps.map(({ key }) => key).join('');
    for (const locale of locales)
      if (gapsIn(text[locale]).sort().join('') !== keys)
        sayAt(context, 'text', `${locale} must have each of the gaps ${keys.split('').join(', ')} once`);
  });
