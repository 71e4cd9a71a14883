import { z } from 'zod';
import { pastFields } from './past-fields.ts';

const count = z.int().min(0);

/** What the API tells of a list of past learning. */
export const PastReport = z.strictObject({
  state: z.enum(['looked_at', 'in_force', 'unchanged']).describe('`looked_at` and `unchanged`: nothing was kept.'),
  importId: z.string().nullable().describe('Where something was kept: the list at /admin/past-learning/{importId}.'),
  rows: z.strictObject({ new: count, same: count, faulty: count }),
  faults: z
    .array(
      z.strictObject({
        line: z.int(),
        field: z.enum(pastFields).nullable(),
        column: z.string().nullable().describe('The column by its label in the file.'),
        code: z.string(),
        detail: z.string().describe('For people: what, why, and what to do.'),
      }),
    )
    .max(1000)
    .describe('What is wrong with the faulty rows, which are passed over; the first thousand.'),
});
export type PastReport = z.infer<typeof PastReport>;
