import type { Role } from './permission.ts';

/** What can happen here, as data. Facts hold ids and numbers and no names. */
export type AuthFacts = {
  'auth.invited': { purpose: 'claim' | 'reset' };
  'auth.invitations_started': { runId: string; people: number };
  'auth.record_claimed': { accountId: string };
  'auth.signed_in': { accountId: string };
  'auth.signed_out_everywhere': { accountId: string };
  'auth.password_changed': { accountId: string };
  'auth.role_granted': { role: Role; unitId: string | null; fields?: readonly string[] };
  'auth.token_made': { tokenId: string; label: string; role: Role };
  'auth.token_revoked': { tokenId: string };
};
