/** Why a file holds no credential that can be checked. */
export const unreadable = ['file_too_large', 'file_kind', 'file_without_credential'] as const;

export type CredentialRefusal =
  | { code: 'credentials.file_not_read'; field: 'file'; why: (typeof unreadable)[number] }
  | { code: 'credentials.too_often'; seconds: number }
  | { code: 'credentials.list_too_long'; field: 'list'; limit: number }
  | { code: 'credentials.list_empty'; field: 'list' }
  | { code: 'credentials.too_many_reveals'; limit: number };
