import { z } from 'zod';
import { Line, TagId } from './attribute.ts';

/** Hints on how a text reads: the same before and after it was mended, and a place to paste one’s own. */
export const readabilityTags = {
  readability: z.strictObject({ id: TagId, title: Line, about: z.enum(['consent', 'anything']).default('consent') }),
  sample: z.strictObject({ id: z.enum(['before', 'after']), label: Line }),
};
