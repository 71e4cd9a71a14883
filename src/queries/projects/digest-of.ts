import { createHash } from 'node:crypto';
import { canonical } from '#domain/shared/canonical.ts';

/** SHA-256 of a value in canonical form, in hexadecimal. */
export const digestOf = (value: unknown): string => createHash('sha256').update(canonical(value)).digest('hex');
