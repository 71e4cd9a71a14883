import type { HearingState } from '#domain/participation/hearing.ts';
import type { BadgeKind } from '../components/badge-kinds.ts';

/** How a state looks. */
export const hearingKinds: Record<HearingState, BadgeKind> = {
  announced: 'open',
  held: 'progress',
  recorded: 'progress',
  answered: 'met',
  cancelled: 'revoked',
};
