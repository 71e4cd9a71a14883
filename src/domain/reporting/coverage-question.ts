import { z } from 'zod';
import { asOfFields } from './as-of.ts';

const absent = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);

/** What an overview of coverage is asked, as its address says it. */
export const CoverageQuestion = z.object({
  ...asOfFields,
  institution: absent(z.string().min(1)),
  unit: absent(z.string().min(1)),
  /** `policy/requirement`. */
  requirement: absent(z.string().min(1)),
});
export type CoverageQuestion = z.infer<typeof CoverageQuestion>;
