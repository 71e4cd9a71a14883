import { z } from 'zod';

/** What the attributes of several tags have in common. */
export const ObjectiveId = z.string().regex(/^O\d$/);
export const TagId = z.string().regex(/^[a-z]-[a-z0-9]+(-[a-z0-9]+)*$/, 'like d-early-release: a letter, then words');
export const Line = z.string().trim().min(1);
