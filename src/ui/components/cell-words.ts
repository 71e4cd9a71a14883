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
  grace: 'grace',
  suspended: 'suspended',
  renewal: 'progress',
  exempt: 'exempt',
  met: 'met',
  'not-bound': 'not-required',
} as const satisfies Record<CellState, BadgeKind>;

/** The day that goes with a state: until when it is met, by when it is due, when it ran out. */
export const dayOfCell = (cell: Cell, t: Translate): string | null => {
  const day = (on: string) => showDay(on, t.locale);
  switch (cell.state) {
    case 'met':
    case 'renewal':
      return cell.until === null ? t('matrix.forever') : t('matrix.until', { day: day(cell.until) });
    case 'exempt':
    case 'suspended':
    case 'grace':
      return cell.until === null ? null : t('matrix.to', { day: day(cell.until) });
    case 'expired':
      return t('matrix.ranOut', { day: day(cell.until) });
    case 'overdue':
    case 'due-soon':
    case 'open':
      return cell.dueOn === null ? null : t('matrix.due', { day: day(cell.dueOn) });
    case 'not-bound':
      return null;
  }
};
