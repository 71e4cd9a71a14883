import { z } from 'zod';

const absent = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);

export const gradebookSorts = ['name', 'number', 'lessons', 'exam', 'completed', 'mark'] as const;

/** How a gradebook is narrowed and ordered, as its address says it. A minus sign turns the order round. */
export const GradebookFilter = z.object({
  q: absent(z.string().trim().min(1).max(60)),
  sort: absent(z.string().regex(/^-?(name|number|lessons|exam|completed|mark)$/)),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type GradebookFilter = z.infer<typeof GradebookFilter>;
