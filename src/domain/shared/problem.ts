import { z } from 'zod';

/** What the API answers when it cannot do what was asked (RFC 9457). Every fault of the request is in `errors` at once. */
export const Problem = z.strictObject({
  type: z.literal('about:blank'),
  title: z.string(),
  status: z.int(),
  code: z.string().describe('Stable, for programs: like `projects.unknown`.'),
  detail: z.string().describe('For people: what, why, and what to do.'),
  errors: z.array(
    z.strictObject({
      pointer: z.string().describe('Where in the request, as a JSON pointer: `#/asOf`.'),
      code: z.string(),
      detail: z.string(),
    }),
  ),
});
export type Problem = z.infer<typeof Problem>;
