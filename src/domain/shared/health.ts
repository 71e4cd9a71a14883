import { z } from 'zod';

/** What `/api/health` says. */
export const Health = z.strictObject({ status: z.enum(['ok', 'database unreachable']) });
export type Health = z.infer<typeof Health>;
