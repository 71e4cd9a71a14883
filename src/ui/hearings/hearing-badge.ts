import { type HearingDates, type HearingState, isRecordLate, isReplyLate } from '#domain/participation/hearing.ts';
import type { Translate } from '#i18n/t.ts';
import type { BadgeKind } from '../components/badge-kinds.ts';

const kinds: Record<HearingState, BadgeKind> = {
  announced: 'open',
  held: 'progress',
  recorded: 'progress',
  answered: 'met',
  cancelled: 'revoked',
};

/** The badge of where a hearing stands; a record or a reply that is late says so. */
export const hearingBadge = (one: HearingDates & { state: HearingState }, now: Date, t: Translate): { kind: BadgeKind; word: string } => {
  if (isRecordLate(one, now)) return { kind: 'overdue', word: t('hearings.recordLate') };
  if (isReplyLate(one, now)) return { kind: 'overdue', word: t('hearings.late') };
  return { kind: kinds[one.state], word: t(`hearings.state-${one.state}`) };
};
