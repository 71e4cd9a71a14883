import { z } from 'zod';
import { Bilingual } from '../../shared/locale.ts';
import { itemHead, lettered, PartKey, Rationale, sayAt } from './head.ts';

/** Each prompt belongs to one match; several may share one, and one at least is left over so that the last pair is no gift. */
export const MatchingItem = z
  .strictObject({
    type: z.literal('matching'),
    ...itemHead,
    prompts: z
      .array(z.strictObject({ key: PartKey, text: Bilingual, match: PartKey, rationale: Rationale }))
      .min(3)
      .max(6),
    matches: z
      .array(z.strictObject({ key: PartKey, text: Bilingual }))
      .min(3)
      .max(7),
  })
  .superRefine(({ prompts, matches }, context) => {
    if (!lettered(prompts)) sayAt(context, 'prompts', 'keys must be a, b, c… in this order');
    if (!lettered(matches)) sayAt(context, 'matches', 'keys must be a, b, c… in this order');
    for (const { key, match } of prompts)
      if (!matches.some((one) => one.key === match)) sayAt(context, 'prompts', `prompt ${key} belongs to ${match}, which is no match`);
    if (prompts.every(({ key, match }) => key === match)) sayAt(context, 'prompts', 'list the matches in another order than the prompts');
    if (new Set(prompts.map(({ match }) => match)).size === matches.length && prompts.length === matches.length)
      sayAt(context, 'matches', 'every match is used once, so the last pair answers itself: add a match, or let prompts share one');
  });
