import { z } from 'zod';
import { Line, TagId } from './attribute.ts';

const Step = z.string().regex(/^[1-5]$/, 'a whole number from 1 to 5');

/** Who is concerned: how much it matters to each, how much each can do about it, and whether anybody asked them. */
export const stakeholdersTags = {
  stakeholders: z.strictObject({ id: TagId, title: Line }),
  party: z.strictObject({
    id: z.string().regex(/^p\d{1,2}$/, 'like p1'),
    name: Line,
    interest: Step,
    power: Step,
    voice: z.enum(['heard', 'silent']),
  }),
} as const;
