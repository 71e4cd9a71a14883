import type { Cell, CellState } from '#domain/reporting/cell.ts';
import type { Explanation } from '#domain/requirements/is-current.ts';
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

/**
 * Everything there is to say of a standing, a line each: the day that goes with its state, from when it may be renewed, and what grace leaves. The
 * due day of what is open is said where it is asked for.
 */
export const standingLines = ({ until, renewableFrom, grace, state }: Explanation, t: Translate): string[] => {
  const day = (on: string) => showDay(on, t.locale);
  const lines: string[] = [];
  if (state === 'suspended') lines.push(until === null ? t('learning.away') : t('learning.awayUntil', { day: day(until) }));
  else if (state === 'exempt') lines.push(until === null ? t('learning.exempt') : t('learning.exemptUntil', { day: day(until) }));
  else if (state === 'grace' && grace) lines.push(t('learning.graceUntil', { day: day(grace.until), rights: grace.rights[t.locale] }));
  else if (state === 'expired' && until !== null) lines.push(t('learning.expired', { day: day(until) }));
  else if (state === 'current' || state === 'renewal')
    lines.push(until === null ? t('learning.forever') : t('learning.validUntil', { day: day(until) }));
  if (state === 'renewal') lines.push(t('learning.renewNow'));
  else if (renewableFrom !== null) lines.push(t('learning.renewableFrom', { day: day(renewableFrom) }));
  return lines;
};

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
