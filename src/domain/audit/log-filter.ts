import { z } from 'zod';
import { PlainDate } from '../shared/plain-date.ts';

/** How the log is narrowed, as its address says it. Whatever is not understood is left out. */
export const LogFilter = z.object({
  type: z.string().min(1).optional().catch(undefined),
  q: z.string().trim().min(1).max(60).optional().catch(undefined),
  day: PlainDate.optional().catch(undefined),
  /** Entries older than this one. */
  before: z.coerce.number().int().positive().optional().catch(undefined),
});
export type LogFilter = z.infer<typeof LogFilter>;
