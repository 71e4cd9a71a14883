import { z } from 'zod';

const Half = z.strictObject({ saw: z.int().min(0), chose: z.int().min(0) });

/** The state of a poll as its latest batch left it: what results are told from. */
export const Published = z.strictObject({
  counts: z.record(z.string(), z.int().min(0)).default({}),
  halves: z.record(z.string(), z.strictObject({ first: Half, second: Half })).default({}),
  moves: z.array(z.strictObject({ from: z.string(), to: z.string(), count: z.int().min(1) })).default([]),
});
export type Published = z.infer<typeof Published>;
