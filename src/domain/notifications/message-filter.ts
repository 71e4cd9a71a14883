import { z } from 'zod';
import { PlainDate } from '../shared/plain-date.ts';
import { messageResults } from './message.ts';

/** What became of a message as a filter names it: `unknown` where a server died between deciding and knowing. */
export const fates = [...messageResults, 'unknown'] as const;

/** How the log of messages is narrowed, as its address says it. Whatever is not understood is left out. */
export const MessageFilter = z.object({
  result: z.enum(fates).optional().catch(undefined),
  q: z.string().trim().min(1).max(60).optional().catch(undefined),
  day: PlainDate.optional().catch(undefined),
  /** Messages older than this one. */
  before: z.coerce.number().int().positive().optional().catch(undefined),
});
export type MessageFilter = z.infer<typeof MessageFilter>;
