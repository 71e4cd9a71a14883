import { z } from 'zod';
import { Line, TagId } from './attribute.ts';

/** Which of the two marks a thing is, or that it is something nobody may do to a mark. */
export const markAnswers = ['explicit', 'implicit', 'forbidden'] as const;

/** Is it generated? Works to guess at, each with where it came from; then what labels it asks for. */
export const labelQuizTags = {
  labelquiz: z.strictObject({ id: TagId, title: Line }),
  specimen: z.strictObject({ id: z.string().regex(/^w\d{1,2}$/, 'like w1'), made: z.enum(['generated', 'drawn']) }),
  origin: z.strictObject({}),
  labelling: z.strictObject({ id: z.string().regex(/^m\d{1,2}$/, 'like m1'), ask: Line, answer: z.enum(markAnswers) }),
} as const;
