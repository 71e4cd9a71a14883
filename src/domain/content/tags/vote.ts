import { z } from 'zod';
import { Slug } from '../../shared/slug.ts';

/** A poll in a text: `when` only where the poll asks before and after it. */
export const vote = z.strictObject({ poll: Slug, when: z.enum(['before', 'after']).default('before') });
