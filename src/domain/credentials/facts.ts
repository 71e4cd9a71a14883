import type { RevocationReason } from './revocation.ts';
import type { CredentialKind } from './source.ts';

/** What can happen here, as data. Facts hold ids and numbers and no names. */
export type CredentialsFacts = {
  'credentials.record_issued': { serial: string; completionId: string };
  'credentials.badge_handed_in': { claimId: string };
  'credentials.badge_decided': { claimId: string; answer: 'recognised' | 'refused' };
  'credentials.equivalency_made': { equivalencyId: string; topic: string };
  'credentials.equivalency_withdrawn': { equivalencyId: string; topic: string };
  'credentials.credential_signed': { serial: string; kind: CredentialKind };
  'credentials.record_revoked': { serial: string; reason: RevocationReason };
  'credentials.record_superseded': { serial: string; by: string };
};
