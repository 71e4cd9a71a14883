import { z } from 'zod';
import { Line, TagId } from './attribute.ts';

/** What a class needs from a page: slides, cards to cut out, words for the teacher only, and a choice of what to print. */
export const slidesTags = {
  slides: z.strictObject({ id: TagId, title: Line }),
  slide: z.strictObject({ title: Line }),
  teacher: z.strictObject({ title: Line.optional() }),
  cards: z.strictObject({ id: TagId, title: Line }),
  card: z.strictObject({ title: Line, line: Line.optional() }),
  handout: z.strictObject({ id: TagId }),
} as const;
