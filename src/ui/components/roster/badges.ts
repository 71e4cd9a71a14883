import type { ImportStatus, RowVerdict } from '#domain/people/roster.ts';
import type { BadgeKind } from '../badge-kinds.ts';

/** Which shape and colour a state of an import, or a verdict on a row, is shown with; its word stands beside. */
export const statusBadges = {
  staging: 'unknown',
  unmapped: 'soon',
  staged: 'open',
  applied: 'valid',
  undone: 'revoked',
} as const satisfies Record<ImportStatus, BadgeKind>;

export const verdictBadges = {
  new: 'met',
  changed: 'progress',
  same: 'not-required',
  faulty: 'overdue',
} as const satisfies Record<RowVerdict, BadgeKind>;
