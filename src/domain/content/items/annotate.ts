import { z } from 'zod';
import { Bilingual } from '../../shared/locale.ts';
import { passageCount, passagesFault } from '../marking.ts';
import { itemHead, lettered, PartKey, Rationale, sayAt } from './head.ts';

/** A document in passages, some of which break a rule. What is missed costs, and so does what is marked without need. */
export const AnnotateItem = z
  .strictObject({
    type: z.literal('annotate'),
    ...itemHead,
    passages: z
      .array(z.strictObject({ key: PartKey, text: Bilingual, violation: z.literal(true).optional(), rationale: Rationale }))
      .min(passageCount.fewest)
      .max(passageCount.most),
  })
  .superRefine(({ passages }, context) => {
    if (!lettered(passages)) sayAt(context, 'passages', 'keys must be a, b, c… in this order');
    const amiss = passagesFault(passages.map(({ violation }) => (violation ? 'problem' : 'fine')));
    if (amiss) sayAt(context, 'passages', amiss);
  });
