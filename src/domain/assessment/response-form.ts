import { z } from 'zod';
import { answeredParts, fieldName } from './response-fields.ts';
import type { ShownItem } from './shown-item.ts';

/** The fields of a plain form that together answer an item. */
export const responseFields = (item: ShownItem<unknown>): Record<string, z.ZodType> => {
  const parts = answeredParts(item);
  if (parts.length > 0) return Object.fromEntries(parts.map((part) => [fieldName(item.itemId, part), z.string().max(2).optional()]));
  if (item.type === 'multiple' || item.type === 'annotate') return { [item.itemId]: z.array(z.string().max(1)).max(12).default([]) };
  return {
    [item.itemId]: z
      .string()
      .max(item.type === 'reflection' ? 6000 : 1)
      .optional(),
  };
};
