import type { BankEntry } from '#domain/bank/find.ts';
import type { BadgeKind } from '#ui/components/badge-kinds.ts';

export const stateBadges: Record<BankEntry['state'], BadgeKind> = {
  shipped: 'valid',
  draft: 'open',
  domain_review: 'progress',
  language_review: 'progress',
  live: 'valid',
  suspended: 'suspended',
  retired: 'superseded',
};
