import type { PlainDate } from '#domain/shared/plain-date.ts';
import { showDay } from '#i18n/dates.ts';
import type { Translate } from '#i18n/t.ts';

/** A span of days for a reader. */
export const period = ({ startedOn, finishedOn }: { startedOn: PlainDate; finishedOn: PlainDate | null }, t: Translate): string =>
  finishedOn === null
    ? t('projects.openEnd', { from: showDay(startedOn, t.locale) })
    : t('projects.span', { from: showDay(startedOn, t.locale), until: showDay(finishedOn, t.locale) });
