import type { PlainDate } from '#domain/shared/plain-date.ts';
import { showDay, showInstant } from './dates.ts';
import type { Translate } from './t.ts';

/** Which day something is about, and by what was known when. */
export const asOfWords = ({ day, knownAt }: { day: PlainDate; knownAt: Date | undefined }, t: Translate): string =>
  knownAt
    ? t('coverage.asOfThen', { day: showDay(day, t.locale), instant: showInstant(knownAt, t.locale) })
    : t('coverage.asOf', { day: showDay(day, t.locale) });
