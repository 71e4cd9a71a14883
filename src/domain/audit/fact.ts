import type { Actor } from '../auth/permission.ts';

/** Who stated a fact, as the log keeps it: `person:<id>`, `token:<id>` or `system`. Never a name: names change and may have to be erased. */
export const actorRef = (actor: Actor): string =>
  actor.kind === 'person' ? `person:${actor.personId}` : actor.kind === 'token' ? `token:${actor.tokenId}` : 'system';
