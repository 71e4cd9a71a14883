import type { PackState } from '#domain/reporting/pack/pack.ts';
import type { BadgeKind } from '../components/badge-kinds.ts';

export const packBadges: Record<PackState, BadgeKind> = {
  waiting: 'open',
  making: 'progress',
  ready: 'valid',
  failed: 'overdue',
  deleted: 'expired',
};
