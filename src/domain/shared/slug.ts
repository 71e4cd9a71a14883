import { z } from 'zod';

/** A name chosen by editors, stable in addresses and files: small letters, digits and hyphens. */
export const Slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'small letters, digits and single hyphens');
