import { createHash } from 'node:crypto';

/** Under what a token votes in a consultation: a hash of both, so that nothing kept here leads from one consultation to another. */
export const voterOf = (token: string, consultationId: string): string =>
  createHash('sha256').update(`${token}\u2016${consultationId}`).digest('base64url');
