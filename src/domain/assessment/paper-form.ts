import { z } from 'zod';
import { responseFields } from './response-form.ts';
import type { ShownItem } from './shown-item.ts';

export const paperActs = ['save', 'hand-in', 'hand-in-anyway'] as const;

/** A paper as one plain form: the fields of each item, and in `loaded` what was saved when the form was made. */
export const paperForm = (items: readonly ShownItem<unknown>[]) =>
  z.object({
    act: z.enum(paperActs),
    loaded: z.string().max(30_000),
    ...(Object.assign({}, ...items.map(responseFields)) as Record<string, z.ZodType>),
  });
