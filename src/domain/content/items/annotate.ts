import { z } from 'zod';
import { Bilingual } from '../../shared/locale.ts';
import { itemHead, lettered, PartKey, Rationale, sayAt } from './head.ts';

/** A document in passages, some of which break a rule. What is missed costs, and so does what is marked without need. */
export const AnnotateItem = z
  .strictObject({
    type: z.literal('annotate'),
    ...itemHead,
    passages: z
      .array(z.strictObject({ key: PartKey, text: Bilingual, violation: z.literal(true).optional(), rationale: Rationale }))
      .min(4)
      .max(12),
  })
  .superRefine(({ passages }, context) => {
    if (!lettered(passages)) sayAt(context, 'passages', 'keys must be a, b, c… in this order');
    const wrong = passages.filter(({ violation }) => violation).length;
    if (wrong < 1 || passages.length - wrong < 2)
      sayAt(context, 'passages', `at least one passage breaks a rule and two do not, here ${wrong} of ${passages.length} do`);
  });
