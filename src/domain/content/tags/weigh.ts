import { z } from 'zod';
import { Slug } from '../../shared/slug.ts';
import { ClauseId } from '../registry.ts';
import { Line, TagId } from './attribute.ts';

/** Reasons on both sides of a neutral question, each with what it rests on and where that is from. `for` and `against` name the two ends. */
export const weighTags = {
  weigh: z.strictObject({ id: TagId, title: Line, for: Line, against: Line }),
  reason: z.strictObject({
    id: z.string().regex(/^r\d{1,2}$/, 'like r1'),
    side: z.enum(['for', 'against']),
    label: Line,
    rests: z.enum(['fact', 'rule', 'value', 'forecast']),
    clause: ClauseId.optional(),
    case: Slug.optional(),
    source: Line.optional(),
  }),
} as const;
