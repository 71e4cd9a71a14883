/** Why a file holds no credential that can be checked. */
export const unreadable = ['file_too_large', 'file_kind', 'file_without_credential'] as const;

export type CredentialRefusal =
  | { code: 'credentials.file_not_read'; field: 'file'; why: (typeof unreadable)[number] }
  | { code: 'credentials.too_often'; seconds: number }
  | { code: 'credentials.list_too_long'; field: 'list'; limit: number }
  | { code: 'credentials.list_empty'; field: 'list' }
  | { code: 'credentials.too_many_reveals'; limit: number }
  | { code: 'credentials.badge_not_valid'; field: 'file'; why: 'signature' | 'expired' | 'shape' | 'issuer' }
  | { code: 'credentials.badge_of_ours'; field: 'file' }
  | { code: 'credentials.badge_other_name'; field: 'file' }
  | { code: 'credentials.badge_claimed'; field: 'file' }
  | { code: 'credentials.claim_decided' }
  | { code: 'credentials.no_equivalency' }
  | { code: 'credentials.equivalency_exists'; field: 'achievement' };
