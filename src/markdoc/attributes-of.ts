import type { SchemaAttribute } from '@markdoc/markdoc';
import type { z } from 'astro/zod';

/** Markdoc's attributes for a tag from its schema in the domain, so that each attribute is written once. The finer rules stay with the content check. */
export const attributesOf = (schema: z.ZodObject): Record<string, SchemaAttribute> =>
  Object.fromEntries(
    Object.entries(schema.shape).map(([name, field]) => {
      const optional = (field as z.ZodType).safeParse(undefined).success;
      const options =
        (field as { options?: string[] }).options ?? (field as { def?: { innerType?: { options?: string[] } } }).def?.innerType?.options;
      return [name, { type: String, required: !optional, ...(options && { matches: options }) }];
    }),
  );
