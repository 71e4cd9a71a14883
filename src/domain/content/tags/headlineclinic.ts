import { z } from 'zod';
import { Line, TagId } from './attribute.ts';

/** A place to paste a headline and see which words are worth a second look. */
export const headlineClinicTags = { headlineclinic: z.strictObject({ id: TagId, title: Line }) } as const;
