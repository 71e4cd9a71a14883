import { z } from 'zod';
import { Slug } from '../../shared/slug.ts';
import { ClauseId } from '../registry.ts';
import { Line, TagId } from './attribute.ts';

/** The layers are never mixed: what can be looked up, what binds, and what somebody argues. */
export const layers = ['fact', 'rule', 'claim'] as const;
export type Layer = (typeof layers)[number];

/** The timeline of the 14-day line, by day of development and by year. */
export const embryo14Tags = {
  embryo14: z.strictObject({ id: TagId, title: Line }),
  mark: z.strictObject({
    layer: z.enum(layers),
    day: z
      .string()
      .regex(/^(\d|1\d|2[0-8])$/, 'a day from 0 to 28')
      .optional(),
    when: z
      .string()
      .regex(/^\d{4}(-\d{2})?$/, 'like 2003 or 2021-05')
      .optional(),
    title: Line,
    clause: ClauseId.optional(),
    case: Slug.optional(),
    by: Line.optional(),
    source: Line.optional(),
  }),
} as const;
