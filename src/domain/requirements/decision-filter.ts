import { z } from 'zod';
import { decisionStandings } from './decision-standing.ts';
import { grantKinds } from './grants.ts';

const absent = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);

/** How the register of decisions is narrowed, as its address says it. Whatever is not understood is left out. */
export const DecisionFilter = z.object({
  kind: absent(z.enum(grantKinds)),
  standing: absent(z.enum(decisionStandings)),
  policy: absent(z.string().min(1)),
  unit: absent(z.string().min(1)),
  /** Whom it concerns. */
  q: absent(z.string().trim().min(1).max(60)),
  /** Who decided, as a fact names them: `person:<id>`, `token:<id>`, `system`. */
  by: absent(z.string().min(1).max(80)),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type DecisionFilter = z.infer<typeof DecisionFilter>;
