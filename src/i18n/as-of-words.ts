import type { PlainDate } from '#domain/shared/plain-date.ts';
import { showDay, showInstant, showMoment } from './dates.ts';
import type { Translate } from './t.ts';

const isWholeMinute = (instant: Date): boolean => instant.getTime() % 60_000 === 0;

/** Which day something is about, and by what was known when: to the second, unless that is a whole minute. */
export const asOfWords = ({ day, knownAt }: { day: PlainDate; knownAt: Date | undefined }, t: Translate): string =>
  knownAt
    ? t('coverage.asOfThen', {
        day: showDay(day, t.locale),
        instant: (isWholeMinute(knownAt) ? showInstant : showMoment)(knownAt, t.locale),
      })
    : t('coverage.asOf', { day: showDay(day, t.locale) });
