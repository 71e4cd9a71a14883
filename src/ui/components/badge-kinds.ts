/** How sure a statement is, or what becomes of who breaks it. */
export const statementKinds = ['known', 'disputed', 'rule', 'violation', 'opinion'] as const;

/** Where an obligation, a record or a certificate stands. */
export const stateKinds = [
  'met',
  'progress',
  'open',
  'soon',
  'grace',
  'overdue',
  'not-required',
  'exempt',
  'valid',
  'expired',
  'suspended',
  'revoked',
  'superseded',
  'unknown',
] as const;

export type BadgeKind = (typeof statementKinds)[number] | (typeof stateKinds)[number];
