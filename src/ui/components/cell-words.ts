import type { Cell, CellState } from '#domain/reporting/cell.ts';
import { showDay } from '#i18n/dates.ts';
import type { Translate } from '#i18n/t.ts';
import type { BadgeKind } from './badge-kinds.ts';

/** The shape and colour of each state. */
export const badgeOf = {
  overdue: 'overdue',
  expired: 'expired',
  'due-soon': 'soon',
  open: 'open',
  met: 'met',
  'not-bound': 'not-required',
} as const satisfies Record<CellState, BadgeKind>;

/** The day that goes with a state: until when it is met, by when it is due, when it ran out. */
export const dayOfCell = (cell: Cell, t: Translate): string | null => {
  const { locale } = t;
  if (cell.state === 'met') return cell.until === null ? t('matrix.forever') : t('matrix.until', { day: showDay(cell.until, locale) });
  if (cell.state === 'expired') return t('matrix.ranOut', { day: showDay(cell.until, locale) });
  if (cell.state === 'not-bound' || cell.dueOn === null) return null;
  return t('matrix.due', { day: showDay(cell.dueOn, locale) });
};
