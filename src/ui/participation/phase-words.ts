import { isReportLate, type Phase, reportBy } from '#domain/participation/phase.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { showDay } from '#i18n/dates.ts';
import type { Translate } from '#i18n/t.ts';
import type { BadgeKind } from '#ui/components/badge-kinds.ts';

type Asked = { phase: Phase; opensOn: PlainDate; closesOn: PlainDate; answeredOn: PlainDate | null };

/** The day that matters in this phase. */
export const phaseDay = (asked: Asked, t: Translate): string => {
  const day = { preparing: asked.opensOn, open: asked.closesOn, reporting: reportBy(asked), answered: asked.answeredOn ?? asked.closesOn }[
    asked.phase
  ];
  return t(`talk.on-${asked.phase}`, { day: showDay(day, t.locale) });
};

/** The badge of a phase; a report that is late says so. */
export const phaseBadge = (asked: Asked, today: PlainDate, t: Translate): { kind: BadgeKind; word: string } => {
  if (isReportLate(asked, today)) return { kind: 'overdue', word: t('talk.late') };
  const kind = ({ preparing: 'not-required', open: 'progress', reporting: 'open', answered: 'met' } as const)[asked.phase];
  return { kind, word: t(`talk.phase-${asked.phase}`) };
};
