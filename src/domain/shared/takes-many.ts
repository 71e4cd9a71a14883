import { z } from 'zod';

/** Whether a field holds a list, under any default or leave to be absent. */
export const takesMany = (schema: unknown): boolean => {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodOptional || schema instanceof z.ZodNullable)
    return takesMany(schema.unwrap());
  return schema instanceof z.ZodArray;
};
