import { z } from 'zod';

/** What a teacher gives a student for a class, beside what the platform knows. A later one stands in front of the earlier ones, which stay. */
export const NewMark = z
  .strictObject({
    placeId: z.string().min(1),
    mark: z.string().trim().min(1).max(20).nullable(),
    remark: z.string().trim().min(1).max(500).nullable(),
  })
  .refine(({ mark, remark }) => mark !== null || remark !== null);
export type NewMark = z.infer<typeof NewMark>;
