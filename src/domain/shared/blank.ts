import { z } from 'zod';

/** A field that may be left blank: blank text, which is what a browser sends, reads as null. */
export const orBlank = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === undefined || (typeof value === 'string' && value.trim() === '') ? null : value), schema.nullable());
