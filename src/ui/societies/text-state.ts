import type { TextState } from '#domain/outreach/society-piece.ts';
import type { Translate } from '#i18n/t.ts';
import type { BadgeKind } from '../components/badge-kinds.ts';

const kinds = {
  draft: 'progress',
  waiting: 'open',
  returned: 'soon',
  published: 'met',
  replaced: 'superseded',
  withdrawn: 'revoked',
} as const satisfies Record<TextState, BadgeKind>;

/** Where a text stands, as a badge says it. */
export const textBadge = (state: TextState, readings: number, t: Translate): { kind: BadgeKind; word: string } => ({
  kind: kinds[state],
  word: state === 'waiting' ? t('societyOffice.state-waiting', { n: readings }) : t(`societyOffice.state-${state}`),
});
