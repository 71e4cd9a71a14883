import { z } from 'zod';
import { Bilingual } from '../../shared/locale.ts';
import { itemHead, lettered, PartKey, Rationale, sayAt } from './head.ts';

/** Steps to be put in order. `place` is where a step belongs; the rationale says why it stands there. */
export const OrderingItem = z
  .strictObject({
    type: z.literal('ordering'),
    ...itemHead,
    steps: z
      .array(z.strictObject({ key: PartKey, text: Bilingual, place: z.int().min(1).max(7), rationale: Rationale }))
      .min(3)
      .max(7),
  })
  .superRefine(({ steps }, context) => {
    if (!lettered(steps)) sayAt(context, 'steps', 'keys must be a, b, c… in this order');
    const places = steps.map(({ place }) => place);
    if (new Set(places).size !== places.length || Math.max(...places) !== places.length)
      sayAt(context, 'steps', `places must be 1 to ${places.length}, each once`);
    if (places.every((place, i) => place === i + 1)) sayAt(context, 'steps', 'list the steps in another order than the right one');
  });
