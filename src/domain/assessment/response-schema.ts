import { z } from 'zod';
import { PartKey } from '../content/items/head.ts';
import type { Response } from './response.ts';

const Parts = z.array(PartKey).max(12);
const Several = Parts.refine((keys) => new Set(keys).size === keys.length, 'each part once');

/** A response as it comes from outside. */
export const ResponseSchema: z.ZodType<Response> = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('single'), choice: PartKey }),
  z.strictObject({ type: z.literal('multiple'), choices: Several }),
  z.strictObject({ type: z.literal('ordering'), places: z.record(PartKey, z.int().min(1).max(7)) }),
  z.strictObject({ type: z.literal('matching'), pairs: z.record(PartKey, PartKey) }),
  z.strictObject({ type: z.literal('cloze'), gaps: z.record(PartKey, PartKey) }),
  z.strictObject({ type: z.literal('judgement'), ratings: z.record(PartKey, z.int().min(1).max(4)) }),
  z.strictObject({ type: z.literal('annotate'), marks: Several }),
  z.strictObject({ type: z.literal('reflection'), text: z.string().max(6000) }),
]);
