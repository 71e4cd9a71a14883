import { z } from 'zod';
import { projectFields } from './fields.ts';

const count = z.int().min(0);

/** What the API tells of a table of projects. */
export const ProjectsReport = z.strictObject({
  state: z.enum(['looked_at', 'in_force', 'unchanged']).describe('`looked_at` and `unchanged`: nothing was kept.'),
  importId: z.string().nullable().describe('Where something was kept: the import at /admin/imports/projects/{importId}.'),
  read: z.enum(['xlsx', 'utf-8', 'utf-16', 'gb18030']),
  rows: z.strictObject({ new: count, changed: count, same: count, faulty: count }),
  projects: z.strictObject({ new: count, changed: count }),
  members: z.strictObject({ new: count, changed: count, left: count }),
  faults: z
    .array(
      z.strictObject({
        sheet: z.string(),
        line: z.int(),
        field: z.enum(projectFields).nullable(),
        column: z.string().nullable(),
        code: z.string(),
        detail: z.string().describe('For people: what, why, and what to do.'),
      }),
    )
    .max(1000)
    .describe('What is wrong with the faulty rows, which are passed over; the first thousand.'),
});
export type ProjectsReport = z.infer<typeof ProjectsReport>;
