import { z } from 'zod';
import { Bilingual } from '../../shared/locale.ts';
import { itemHead, lettered, PartKey, sayAt } from './head.ts';
import { ratings } from './rating.ts';

const Panel = z.strictObject({
  judges: z.int().min(8).describe('How many people rated, each alone.'),
  ratedOn: z.iso.date(),
  source: z.string().trim().min(1).describe('Who sat on the panel and where its record is kept.'),
  ratings: z
    .record(PartKey, z.array(z.int().nonnegative()).length(ratings.length))
    .describe('By action: how many judges gave 1, 2, 3 and 4.'),
});

/** Actions to be rated one by one, judged against how a panel of experts rated them. Without a panel it teaches and is not scored. */
export const JudgementItem = z
  .strictObject({
    type: z.literal('judgement'),
    ...itemHead,
    actions: z
      .array(z.strictObject({ key: PartKey, text: Bilingual, rationale: Bilingual.describe('What speaks for it and what against.') }))
      .min(3)
      .max(6),
    panel: Panel.optional(),
  })
  .superRefine(({ use, actions, panel }, context) => {
    if (!lettered(actions)) sayAt(context, 'actions', 'keys must be a, b, c… in this order');
    if (!panel && use === 'exam') sayAt(context, 'panel', 'no panel has rated it, so it can only be practice');
    for (const { key } of panel ? actions : []) {
      const given = panel?.ratings[key]?.reduce((sum, count) => sum + count, 0) ?? 0;
      if (given !== panel?.judges) sayAt(context, 'panel', `${given} ratings of action ${key}, and ${panel?.judges} judges`);
    }
  });
