import { z } from 'zod';
import { Line, TagId } from './attribute.ts';

const Count = z.string().regex(/^[1-9]\d{0,2}$/, 'a whole number from 1 to 999');
const Size = z.string().regex(/^\d{1,4}(\.\d{1,2})?$/, 'a number, like 10 or 7.5');
const Loss = z.string().regex(/^([0-9]|[1-8]\d)$/, 'per cent, from 0 to 89');
const Severity = z.enum(['1', '2', '3']);

/** Which of the three a change of a protocol serves. */
export const threeRs = ['replacement', 'reduction', 'refinement'] as const;

/** A protocol with animals, and changes to choose: what follows for how many are needed, what is seen and how hard it is on them. */
export const threeRsTags = {
  threers: z.strictObject({ id: TagId, title: Line, groups: Count, difference: Size, sd: Size, loss: Loss, severity: Severity }),
  change: z.strictObject({
    id: z.string().regex(/^c\d{1,2}$/, 'like c1'),
    r: z.enum(threeRs),
    label: Line,
    groups: Count.optional(),
    sd: Size.optional(),
    loss: Loss.optional(),
    each: Count.optional(),
    severity: Severity.optional(),
  }),
} as const;
